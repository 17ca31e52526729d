import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { TextareaField } from '@/components/ui/textarea-field'
import { lessonNumbers, parentReasons } from '@/lib/journal/absence-notice'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'

type Props = {
  /** Of what this form will say; sent twice, it is said once. */
  id: string
  pupilId: string
  /** The child's given name. */
  name: string
  day: Day
  announce: FormAction
}

/** «Сообщить об отсутствии» */
export async function AbsenceForm({ id, pupilId, name, day, announce }: Props) {
  const t = await getTranslations('absence')
  return (
    <Form action={announce}>
      <Hidden name="pupilId" value={pupilId} />
      <Hidden name="id" value={id} />
      <DateField name="firstDay" label={t('firstDay', { name })} defaultValue={day} />
      <DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} optional />
      <ChoiceField
        name="lessons"
        label={t('lessons')}
        hint={t('lessonsHint', { name })}
        optional
        many
        className="choices-short"
        choices={lessonNumbers.map((number) => ({ value: String(number), label: String(number) }))}
      />
      <ChoiceField
        name="reason"
        label={t('reason')}
        choices={parentReasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
      />
      <TextareaField name="word" label={t('word')} hint={t('wordHint')} optional rows={2} maxLength={300} />
      <Button>{t('send')}</Button>
    </Form>
  )
}
