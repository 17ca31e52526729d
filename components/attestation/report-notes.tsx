import { useLocale, useTranslations } from 'next-intl'
import { changedCells, differingCells, type Report, type ReportCell, valueBefore } from '@/lib/attestation/report'
import { dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

/** Every mark that is not what it was: from what to what, and by which order, or which teacher. */
export function ReportChanges({ report, timeZone }: { report: Report; timeZone: string }) {
  const t = useTranslations('attestation.family')
  const placeOf = usePlace()
  const changed = changedCells(report)
  if (changed.length === 0) return null

  return (
    <section className="report-notes">
      <h3>{t('changes')}</h3>
      <ul>
        {changed.map((cell) => {
          const { value } = cell.now
          const words = { subject: cell.subject, period: placeOf(cell), before: valueBefore(cell) ?? '' }
          return (
            <li key={cell.now.id}>
              {value === null ? t('changeTakenBack', words) : t('change', { ...words, value })}
              <Why cell={cell} timeZone={timeZone} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Why({ cell: { now }, timeZone }: { cell: ReportCell; timeZone: string }) {
  const t = useTranslations('attestation.family')
  const locale = useLocale()
  if (now.act) {
    const { number, day, reason } = now.act
    return (
      <>
        <small>{t('byAct', { number, day: formatDayOfYear(day, locale) })}</small>
        {reason && <small>{t('reason', { reason })}</small>}
      </>
    )
  }
  const day = formatDayOfYear(dayOf(new Date(now.at), timeZone), locale)
  return <small>{now.by ? t('byTeacher', { by: initialsName(now.by), day }) : t('byTeacherUnknown', { day })}</small>
}

/** Where the teacher decided otherwise than the average suggested, and who that was. */
export function ReportDifferences({ report }: { report: Report }) {
  const t = useTranslations('attestation.family')
  const placeOf = usePlace()
  const differing = differingCells(report)
  if (differing.length === 0) return null

  return (
    <section className="report-notes">
      <h3>{t('differs')}</h3>
      <p>{t('differsIntro')}</p>
      <ul>
        {differing.map((cell) => (
          <li key={cell.now.id}>
            {t('difference', {
              subject: cell.subject,
              period: placeOf(cell),
              value: cell.now.value ?? '',
              suggested: cell.now.suggested ?? '',
            })}
            {cell.now.by && <small>{t('decidedBy', { by: initialsName(cell.now.by) })}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** «1-я четверть», «годовая отметка» */
function usePlace() {
  const t = useTranslations('attestation')
  return ({ node, kind }: ReportCell) => (node ? t(`node.${node.kind}`, { number: node.number }) : t(`kindOf.${kind}`))
}
