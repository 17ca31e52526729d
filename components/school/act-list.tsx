import { getLocale, getTranslations } from 'next-intl/server'
import type { ActLine } from '@/lib/attestation/act-queries'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { briefName, initialsName } from '@/lib/platform/i18n/person-name'

/** The acts by which marks of closed periods were changed, the latest first. */
export async function ActList({ acts }: { acts: readonly ActLine[] }) {
  const [t, tAttestation, locale] = await Promise.all([
    getTranslations('acts'),
    getTranslations('attestation'),
    getLocale(),
  ])
  if (acts.length === 0) return <p>{t('empty')}</p>

  return (
    <ul>
      {acts.map((act) => (
        <li key={act.id} className="border-b border-rule py-3 last:border-0">
          <p>
            <b>{t('line', { number: act.number, day: formatDayOfYear(act.day, locale) })}</b>{' '}
            {briefName(act.pupil, 'surname')}, {act.className}. {act.subject},{' '}
            {act.kind === 'period'
              ? tAttestation(`node.${act.period.kind}`, { number: act.period.number })
              : tAttestation(`kindOf.${act.kind}`)}
            : <del className="text-soft">{act.from ?? t('nothing')}</del>{' '}
            <b className="text-red">{act.to ?? t('nothing')}</b>
          </p>
          <p className="text-grid text-soft">
            {act.reason}
            {act.by && ` (${initialsName(act.by)})`}
          </p>
        </li>
      ))}
    </ul>
  )
}
