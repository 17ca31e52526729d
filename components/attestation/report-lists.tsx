import { useTranslations } from 'next-intl'
import { reasonsOf, type Standing } from '@/lib/attestation/class-report'
import type { standingsOf } from '@/lib/attestation/class-sheet'
import { grouped } from '@/lib/platform/grouped'
import { personName } from '@/lib/platform/i18n/person-name'

const order: readonly Standing[] = ['excellent', 'good-but-one', 'good', 'one-three', 'threes', 'failing', 'not-yet']

/** The pupils by how they stand, with the subject that keeps them from standing higher. */
export function ReportLists({ standings }: { standings: ReturnType<typeof standingsOf> }) {
  const t = useTranslations('attestation.report')
  const byStanding = grouped(standings, ({ standing }) => standing)
  const shown = order.filter((standing) => standing !== 'not-yet' || byStanding.has(standing))

  return (
    <dl className="space-y-4">
      {shown.map((standing) => {
        const pupils = byStanding.get(standing) ?? []
        return (
          <div key={standing}>
            <dt className="font-firm">
              {t(`standing.${standing}`)}: {pupils.length}
            </dt>
            <dd className="max-w-measure">
              {pupils.length === 0 && <span className="text-soft">{t('nobody')}</span>}
              <ul>
                {pupils.map(({ pupil, marks }) => {
                  const reasons = reasonsOf(marks, standing).map(({ subject, value }) => `${subject}: ${value}`)
                  return (
                    <li key={pupil.enrolmentId}>
                      {personName(pupil.name)}
                      {reasons.length > 0 && <small> {reasons.join(', ')}</small>}
                    </li>
                  )
                })}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
