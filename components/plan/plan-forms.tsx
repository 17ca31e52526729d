import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { writePlan } from '@/lib/journal/plan'
import type { Plan } from '@/lib/journal/plan-queries'
import type { FormAction } from '@/lib/platform/form'
import { UploadField } from './upload-field'

type Props = { courseId: string; plan: Plan; actions: { save: FormAction; upload: FormAction; copy: FormAction } }

/** Three ways to a plan: typed or pasted, a spreadsheet, or another class's. */
export async function PlanForms({ courseId, plan, actions }: Props) {
  const t = await getTranslations('plan')
  const course = <input type="hidden" name="courseId" value={courseId} />

  return (
    <>
      <Form action={actions.save}>
        {course}
        <TextareaField
          name="plan"
          label={t('typed')}
          hint={t('typedHint')}
          rows={8}
          defaultValue={writePlan(plan.hours)}
        />
        <Button>{t('save')}</Button>
      </Form>
      <Form action={actions.upload} className="mt-6">
        {course}
        <Fold summary={t('fromSpreadsheet')} field="spreadsheet">
          <UploadField
            name="spreadsheet"
            label={t('spreadsheet')}
            hint={t('spreadsheetHint')}
            accept=".xlsx,.csv,.tsv,.txt"
          />
          <Button variant="plain">{t('upload')}</Button>
        </Fold>
      </Form>
      {plan.others.length > 0 && (
        <Form action={actions.copy}>
          {course}
          <Fold summary={t('fromOther')} field="fromCourseId">
            <SelectField
              name="fromCourseId"
              label={t('other')}
              options={plan.others.map((other) => ({
                value: other.courseId,
                label: t('otherLine', { className: other.className, year: other.yearName, hours: other.hours }),
              }))}
            />
            <Button variant="plain">{t('copy')}</Button>
          </Fold>
        </Form>
      )}
    </>
  )
}
