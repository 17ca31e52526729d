import { getLocale, getTranslations } from 'next-intl/server'
import type { FoundStaffInvitation } from '@/lib/access/staff-queries'
import { dayOf } from '@/lib/platform/day'
import { formatDay } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'

/** Who is invited, where, to do what, and until when the letter's link works. */
export async function StaffOffer({ invitation }: { invitation: FoundStaffInvitation }) {
  const [t, locale] = await Promise.all([getTranslations('people'), getLocale()])
  const { name, position, role, schoolName, email, expiresAt, timeZone } = invitation
  const facts = {
    who: personName(name),
    school: schoolName,
    position,
    does: t(`may.${role}`),
    email,
    until: formatDay(dayOf(expiresAt, timeZone), locale),
  }

  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      {Object.entries(facts).map(([fact, words]) => (
        <div key={fact} className="sm:contents">
          <dt className="text-soft">{t(`invitation.facts.${fact}`)}</dt>
          <dd className="break-words">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
