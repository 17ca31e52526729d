import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { cardCell, cardLine, cardTable } from '@/components/school/card-table'
import { PhoneLabel } from '@/components/school/phone-label'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { grouped } from '@/lib/platform/grouped'
import { initialsName, type Person } from '@/lib/platform/i18n/person-name'
import { noBreak } from '@/lib/platform/i18n/typography'
import { paths } from '@/lib/platform/paths'
import type { FoundSchool } from '@/lib/register/schools'

type Props = { schools: readonly FoundSchool[]; heads: readonly (Person & { schoolId: string })[] }

/** The city's schools: who heads each, and whether its data comes; on a phone each is a card. */
export async function SchoolTable({ schools, heads }: Props) {
  const t = await getTranslations('people.schools')
  const headsOf = grouped(heads, (head) => head.schoolId)
  const head = (['number', 'school', 'heads', 'data'] as const).map((name) => (
    <th key={name} scope="col">
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('title')} isCaptionHidden head={head} className={cardTable}>
      {schools.map((school) => (
        <tr key={school.id} className={cardLine}>
          <td className={`${cardCell} max-md:hidden`}>{school.number}</td>
          <th scope="row" className={cardCell}>
            <Link href={paths.staff('city', school.id)} prefetch={false} className="inline-block py-1">
              {noBreak(school.shortName)}
            </Link>
            <span className="block font-normal text-soft">{noBreak(`${school.district}, ${school.address}`)}</span>
          </th>
          <td className={cardCell}>
            <PhoneLabel>{t('columns.heads')}</PhoneLabel>
            {headsOf.get(school.id)?.map(initialsName).join(', ') ?? <Tag>{t('noHead')}</Tag>}
          </td>
          <td className={cardCell}>
            <PhoneLabel>{t('columns.data')}</PhoneLabel>
            {school.transmitsData ? t('transmits') : <span className="text-soft">{t('notYet')}</span>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
