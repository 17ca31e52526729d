import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { cardCell, cardLine, cardTable } from '@/components/school/card-table'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { PersonnelKey } from '@/lib/access/key'
import type { StaffPerson } from '@/lib/access/staff-queries'
import { dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { personnel: PersonnelKey; people: readonly StaffPerson[] }

/** Who is who, and what each may do; on a phone each is a card. */
export async function StaffTable({ personnel: { as, schoolId, timeZone }, people }: Props) {
  const [t, locale] = await Promise.all([getTranslations('people'), getLocale()])
  const head = (['name', 'roles'] as const).map((name) => (
    <th key={name} scope="col">
      {t(`staff.columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('staff.title')} isCaptionHidden head={head} className={cardTable}>
      {people.map((person) => (
        <tr key={person.id} className={cardLine}>
          <th scope="row" className={cardCell}>
            <Link
              href={paths.staff(as, schoolId, { person: person.id })}
              prefetch={false}
              className="inline-block py-1"
            >
              {personName(person)}
            </Link>
            <span className="block font-normal text-soft">{person.position}</span>
          </th>
          <td className={cardCell}>
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {person.roles.map(({ role }) => (
                <Tag key={role} tone="green">
                  {t(`roles.${role}`)}
                </Tag>
              ))}
              {person.invitations.map(({ id, role }) => (
                <Tag key={id}>{t('staff.invitedAs', { role: t(`roles.${role}`) })}</Tag>
              ))}
              {person.leftAt && (
                <span className="text-soft">
                  {t('staff.leftOn', { day: formatDayOfYear(dayOf(new Date(person.leftAt), timeZone), locale) })}
                </span>
              )}
              {!person.leftAt && person.roles.length + person.invitations.length === 0 && (
                <span className="text-soft">{t('staff.noAccess')}</span>
              )}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
