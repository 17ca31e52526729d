import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { phoneInWords } from '@/lib/access/phone'
import type { FormAction } from '@/lib/platform/form'
import { locales } from '@/lib/platform/i18n/locale'
import { type Person, personName } from '@/lib/platform/i18n/person-name'

type Props = {
  action: FormAction
  name: Person
  settings: { phone: string | null; nameOrder: string; locale: string }
}

/** Telephone, the order of the name, the language. */
export async function SettingsForm({ action, name, settings }: Props) {
  const t = await getTranslations('access')
  const orders = [
    { value: 'surname', label: personName(name, 'surname') },
    { value: 'given', label: personName(name, 'given') },
  ]

  return (
    <Form action={action}>
      <TextField
        name="phone"
        label={t('fields.phone')}
        hint={t('fields.phoneHint')}
        optional
        type="tel"
        autoComplete="tel"
        defaultValue={settings.phone ? phoneInWords(settings.phone) : undefined}
      />
      <ChoiceField
        name="nameOrder"
        label={t('settings.nameOrder')}
        choices={orders}
        defaultValue={settings.nameOrder}
      />
      <ChoiceField
        name="locale"
        label={t('settings.locale')}
        choices={locales.map((value) => ({ value, label: <span lang={value}>{t(`settings.${value}`)}</span> }))}
        defaultValue={settings.locale}
      />
      <div className="mt-6">
        <Button>{t('settings.save')}</Button>
      </div>
    </Form>
  )
}
