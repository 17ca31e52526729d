import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/access/dead-link'
import { Entrance } from '@/components/access/entrance'
import { PersonFields } from '@/components/access/person-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { PasswordField } from '@/components/ui/password-field'
import { openFrontDoor } from '@/lib/access/doors'
import { findMailToken } from '@/lib/access/queries'
import { paths } from '@/lib/platform/paths'
import { setPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.forgotten')
  return { title: t('resetTitle'), robots: { index: false } }
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token: secret } = await params
  const token = await findMailToken(await openFrontDoor(), 'reset-password', secret)
  if (token?.state !== 'live') {
    return <DeadLink state={token?.state} purpose="reset-password" askAgain={paths.forgottenPassword} />
  }

  const t = await getTranslations('access')
  return (
    <Entrance title={t('forgotten.resetTitle')} lead={t('forgotten.resetLead', { email: token.email })}>
      <Form action={setPassword}>
        <Hidden name="secret" value={secret} />
        {token.isNameless && <PersonFields />}
        <PasswordField
          name="password"
          label={t('fields.newPassword')}
          hint={t('fields.passwordHint')}
          autoComplete="new-password"
        />
        <div className="mt-6">
          <Button>{t('forgotten.submitReset')}</Button>
        </div>
      </Form>
    </Entrance>
  )
}
