import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { noBreak } from '@/lib/platform/i18n/typography'
import type { FoundSchool } from '@/lib/register/schools'

/** Schools one beneath another: what it is called, where it is, whether it transmits data. */
export async function SchoolList({ schools }: { schools: FoundSchool[] }) {
  const t = await getTranslations('portal.schools')

  return (
    <ul className="mt-3 border-t border-field">
      {schools.map((school) => (
        <li
          key={school.id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_13rem] sm:items-baseline"
        >
          <div>
            <h3 className="text-body font-bold leading-normal tracking-normal">{noBreak(school.shortName)}</h3>
            <p className="text-grid leading-snug text-soft">{noBreak(school.name)}</p>
            <p className="text-grid leading-snug">{noBreak(`${school.district}, ${school.address}`)}</p>
          </div>
          {school.transmitsData ? (
            <p className="text-grid text-green">
              <Icon name="check" className="mr-1" />
              {t('transmits')}
            </p>
          ) : (
            <p className="text-grid text-amber">
              <Icon name="clock" className="mr-1" />
              {t('notYet')}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
