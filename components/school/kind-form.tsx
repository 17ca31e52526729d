import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import type { FormAction } from '@/lib/platform/form'

type Props = { action: FormAction }

/** «Добавить вид работы»: it changes no average, so it is added at once. */
export async function KindForm({ action }: Props) {
  const t = await getTranslations('rules.kind')
  return (
    <Form action={action}>
      <TextField name="kindName" label={t('name')} hint={t('nameHint')} maxLength={60} />
      <TextField name="kindShortName" label={t('shortName')} hint={t('shortNameHint')} size="short" maxLength={8} />
      <TextField
        name="kindWeight"
        label={t('weight')}
        defaultValue="1"
        inputMode="decimal"
        size="short"
        maxLength={4}
      />
      <CheckField name="kindIsTest" label={t('isTest')} hint={t('isTestHint')} />
      <Button variant="plain">{t('add')}</Button>
    </Form>
  )
}
