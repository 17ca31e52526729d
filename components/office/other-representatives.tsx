import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { OtherRepresentative } from '@/lib/applications/office-queries'
import { dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { others: OtherRepresentative[]; timeZone: string; locale: string }

/** Who else was joined to a pupil, and since when: a stranger is noticed here. Lines, not a list: they stand within the hint of a choice. */
export async function OtherRepresentatives({ others, timeZone, locale }: Props) {
  const t = await getTranslations('office')
  return (
    <>
      {others.map((other) => (
        <span key={other.id} className="block">
          {t('confirm.other', {
            relation: t(`relation.${other.relation}`),
            name: personName(other.name),
            day: other.decidedAt ? formatDayOfYear(dayOf(other.decidedAt, timeZone), locale) : '',
          })}
          {other.isSameAccount && (
            <>
              {' ('}
              <Link href={paths.officeApplication(other.id)} prefetch={false}>
                {t('confirm.sameAccount', { number: other.number })}
              </Link>
              )
            </>
          )}
        </span>
      ))}
    </>
  )
}
