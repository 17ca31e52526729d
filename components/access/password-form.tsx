import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import type { FormAction } from '@/lib/platform/form'

type Props = { action: FormAction }

/** A new password for whoever knows the old one. */
export async function PasswordForm({ action }: Props) {
  const t = await getTranslations('access')
  return (
    <Form action={action}>
      <p className="mb-4 text-soft">{t('settings.passwordLead')}</p>
      <PasswordField name="currentPassword" label={t('fields.currentPassword')} autoComplete="current-password" />
      <PasswordField
        name="password"
        label={t('fields.newPassword')}
        hint={t('fields.passwordHint')}
        autoComplete="new-password"
      />
      <div className="mt-6">
        <Button variant="plain">{t('settings.changePassword')}</Button>
      </div>
    </Form>
  )
}
