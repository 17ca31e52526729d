import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { mayEnterCity, mayEnterOffice } from '@/lib/access/appointment'
import type { AccountKey } from '@/lib/access/key'
import { paths } from '@/lib/platform/paths'

/** The other rooms that are open to this person, and what can be said about oneself. */
export async function AccountLinks({ account }: { account: AccountKey }) {
  const t = await getTranslations('applications.account')
  const offices = account.appointments.filter((one) => mayEnterOffice(one))
  const isCity = account.appointments.some(mayEnterCity)

  return (
    <div className="mt-8 grid gap-6 sm:grid-cols-2">
      {(offices.length > 0 || isCity) && (
        <nav aria-label={t('rooms')}>
          <h2 className="text-h3">{t('rooms')}</h2>
          <ul className="mt-2">
            {offices.map((office) => (
              <li key={`${office.schoolId} ${office.role}`}>
                <RoomLink href={paths.officeApplications}>{t('office', { school: office.schoolName ?? '' })}</RoomLink>
              </li>
            ))}
            {isCity && (
              <li>
                <RoomLink href={paths.cityLetters}>{t('city')}</RoomLink>
              </li>
            )}
          </ul>
        </nav>
      )}
      <nav aria-label={t('yours')}>
        <h2 className="text-h3">{t('yours')}</h2>
        <ul className="mt-2">
          <li>
            <RoomLink href={paths.accountSettings}>{t('settings')}</RoomLink>
          </li>
          <li>
            <RoomLink href={paths.accountSessions}>{t('sessions')}</RoomLink>
          </li>
        </ul>
      </nav>
    </div>
  )
}

function RoomLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-target items-center">
      {children}
    </Link>
  )
}
