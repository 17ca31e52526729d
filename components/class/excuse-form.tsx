import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { classTeacherReasons } from '@/lib/journal/absence-notice'
import type { ClassPupil } from '@/lib/journal/class-day'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { personName } from '@/lib/platform/i18n/person-name'

type Props = {
  /** Of what this form will say; sent twice, it is said once. */
  id: string
  classId: string
  pupils: readonly ClassPupil[]
  day: Day
  excuse: FormAction
}

/** «Отпустить на несколько дней» */
export async function ExcuseForm({ id, classId, pupils, day, excuse }: Props) {
  const t = await getTranslations('class.excuse')
  return (
    <Sheet id="excuse" heading={t('heading')} className="print-hidden">
      <Form action={excuse}>
        <Hidden name="classId" value={classId} />
        <Hidden name="day" value={day} />
        <Hidden name="id" value={id} />
        <SelectField
          name="enrolmentId"
          label={t('pupil')}
          options={[
            { value: '', label: t('choosePupil') },
            ...pupils.map((pupil) => ({ value: pupil.enrolmentId, label: personName(pupil) })),
          ]}
        />
        <div className="sm:flex sm:flex-wrap sm:gap-x-4">
          <DateField name="firstDay" label={t('firstDay')} defaultValue={day} />
          <DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} optional />
        </div>
        <ChoiceField
          name="reason"
          label={t('reason')}
          choices={classTeacherReasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
        />
        <p className="mb-4 text-grid text-soft">{t('hint')}</p>
        <Button variant="plain">{t('save')}</Button>
      </Form>
    </Sheet>
  )
}
