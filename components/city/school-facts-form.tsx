import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { phoneInWords } from '@/lib/access/phone'
import type { FormAction } from '@/lib/platform/form'
import { type SchoolFacts, timeZones } from '@/lib/register/school-schemas'

type Props = {
  action: FormAction
  /** The school that is mended; a new one is asked for everything. */
  school?: { id: string; facts: SchoolFacts }
}

const inWords = ['shortName', 'name', 'type', 'ownership', 'district', 'address', 'room', 'hours'] as const
const hinted = ['shortName', 'name', 'type', 'ownership', 'room', 'hours'] as const

/** What a school is called, where it is, and when parents may come. */
export async function SchoolFactsForm({ action, school }: Props) {
  const t = await getTranslations('people.facts')
  const hint = (name: (typeof inWords)[number]) => hinted.find((one) => one === name)
  return (
    <Form action={action} className="max-w-measure">
      {school && <Hidden name="schoolId" value={school.id} />}
      <TextField
        name="number"
        label={t('number')}
        hint={t('numberHint')}
        size="short"
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        defaultValue={school?.facts.number}
      />
      {inWords.map((name) => {
        const hintName = hint(name)
        return (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            hint={hintName && t(`hints.${hintName}`)}
            autoComplete="off"
            defaultValue={school?.facts[name]}
          />
        )
      })}
      <TextField
        name="phone"
        label={t('phone')}
        type="tel"
        autoComplete="off"
        defaultValue={school && phoneInWords(school.facts.phone)}
      />
      <SelectField
        name="timeZone"
        label={t('timeZone')}
        defaultValue={school?.facts.timeZone ?? 'Europe/Moscow'}
        options={timeZones.map((zone) => ({ value: zone, label: t(`zones.${zone.replace('/', '-')}`) }))}
      />
      <Button>{t(school ? 'save' : 'add')}</Button>
    </Form>
  )
}
