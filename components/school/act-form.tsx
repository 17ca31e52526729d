import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import type { ActPlace } from '@/lib/attestation/act-queries'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'

type Props = {
  action: FormAction
  place: ActPlace
  today: Day
}

/** The order itself: number, day and reason, and the mark that it puts in place of the other. */
export async function ActForm({ action, place, today }: Props) {
  const t = await getTranslations('acts')
  const { course, pupil, period, kind, now, values } = place
  const hidden = { courseId: course.id, periodId: period.id, kind, enrolmentId: pupil.enrolmentId, saw: now?.id ?? '' }

  return (
    <Form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <p className="mb-4">{t('stands', { mark: now?.value ?? 'none' })}</p>
      <SelectField
        name="value"
        label={t('value')}
        options={[
          { value: '', label: t('choose') },
          ...values.filter((value) => value !== now?.value).map((value) => ({ value, label: value })),
        ]}
        className="max-w-60"
      />
      <TextField name="number" label={t('number')} hint={t('numberHint')} size="short" maxLength={30} />
      <DateField name="day" label={t('day')} defaultValue={today} max={today} />
      <TextareaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={500} />
      <Button>{t('change')}</Button>
    </Form>
  )
}
