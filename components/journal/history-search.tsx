import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import type { HistoryPupil } from '@/lib/journal/history-queries'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { courseId: string; pupils: readonly HistoryPupil[]; pupil: string }

/** Whose history is read: a plain form that asks by the address. */
export function HistorySearch({ courseId, pupils, pupil }: Props) {
  const t = useTranslations('journal.history')
  const options = pupils.map((one) => ({ value: one.enrolmentId, label: personName(one) }))
  return (
    <form action={paths.journalHistory(courseId)} className="flex flex-wrap items-end gap-x-4">
      <SelectField
        name="pupil"
        label={t('pupil')}
        options={[{ value: '', label: t('everybody') }, ...options]}
        defaultValue={pupil}
        className="min-w-0 max-w-full"
      />
      <Button variant="plain" className="mb-5">
        {t('show')}
      </Button>
    </form>
  )
}
