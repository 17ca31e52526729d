import { useLocale, useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { ClassPupil } from '@/lib/journal/class-day'
import type { ClassWeek, Signature } from '@/lib/journal/class-week-queries'
import { addDays, type Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import { formatDays } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { ClassTable } from './class-table'

type Props = { week: ClassWeek; pupils: readonly ClassPupil[]; monday: Day }

/** Pupils down, subjects across: every mark of the week. */
export function ClassWeekMarks({ week, pupils, monday }: Props) {
  const t = useTranslations('class')
  const mark = useTranslations('diary.mark')
  const locale = useLocale()
  const marks = new Map(week.marks.map((one) => [`${one.enrolmentId} ${one.subject}`, one.marks.replaceAll('.', '•')]))
  const subjects = week.subjects.filter(({ name }) => week.marks.some((one) => one.subject === name))

  return (
    <Sheet id="week" heading={t('week.heading', { range: formatDays(monday, addDays(monday, 5), locale) })}>
      {subjects.length === 0 ? (
        <p className="text-soft">{t('week.none')}</p>
      ) : (
        <ClassTable
          caption={t('week.caption')}
          corner={t('day.pupil')}
          columns={subjects.map(({ name, shortName }) => ({ key: name, head: shortName, said: name }))}
          rows={pupils.map((pupil) => ({
            key: pupil.enrolmentId,
            name: initialsName(pupil),
            cells: subjects.map(({ name }) => marks.get(`${pupil.enrolmentId} ${name}`) ?? ''),
          }))}
          words={{ '•': { shown: '•', said: mark('awaited') } }}
          isOfMarks
        />
      )}
    </Sheet>
  )
}

/** Which families have signed the week before. */
export function ClassSigned({ week, pupils, monday }: Props) {
  const t = useTranslations('class.signed')
  const locale = useLocale()
  const last = addDays(monday, -7)
  const signatures = grouped(week.signatures, (signature) => signature.enrolmentId)
  const signed = pupils.filter((pupil) => signatures.has(pupil.enrolmentId))
  const others = pupils.filter((pupil) => !signatures.has(pupil.enrolmentId))

  return (
    <Sheet id="signed" heading={t('heading', { range: formatDays(last, addDays(last, 5), locale) })}>
      <p>{t('counts', { signed: signed.length, total: pupils.length })}</p>
      <ul className="missed">
        {signed.map((pupil) => (
          <li key={pupil.enrolmentId}>
            {t('line', { pupil: initialsName(pupil), by: namesOf(signatures.get(pupil.enrolmentId) ?? []) })}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('not', { count: others.length })}</summary>
          <p>{others.map(initialsName).join(', ')}</p>
        </details>
      )}
    </Sheet>
  )
}

function namesOf(signatures: readonly Signature[]): string {
  return signatures.map(({ by }) => initialsName(by)).join(', ')
}
