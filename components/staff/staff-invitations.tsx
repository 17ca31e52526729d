import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Tag } from '@/components/ui/tag'
import type { PersonnelKey } from '@/lib/access/key'
import type { StaffPerson } from '@/lib/access/staff-queries'
import { mayInvite } from '@/lib/access/staff-role'
import { now } from '@/lib/platform/clock'
import { dayOf } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { StaffDoor } from './staff-door'
import type { StaffActions } from './staff-register'

type Props = { personnel: PersonnelKey; person: StaffPerson; actions: StaffActions }

/** The letters that wait for an answer: to whom, until when, and the two things to do about each. */
export async function StaffInvitations({ personnel, person, actions }: Props) {
  const [t, locale] = await Promise.all([getTranslations('people'), getLocale()])
  const present = now()
  const doings = [
    ['again', actions.inviteAgain],
    ['cancel', actions.cancel],
  ] as const

  return (
    <ul>
      {person.invitations.map(({ id, role, email, expiresAt }) => {
        const day = formatDayShort(dayOf(new Date(expiresAt), personnel.timeZone), locale)
        const isOver = new Date(expiresAt) <= present
        return (
          <li key={id} className="mt-3 border-t border-rule pt-3">
            <p className="break-words">
              {t('staff.invited', { role: t(`roles.${role}`), email })}{' '}
              {isOver ? <Tag tone="red">{t('staff.expired')}</Tag> : <Tag>{t('staff.waitsUntil', { day })}</Tag>}
            </p>
            {mayInvite(personnel.as, role) && (
              <div className="mt-2 flex flex-wrap gap-3">
                {doings.map(([name, action]) => (
                  <Form key={name} action={action} label={t(`staff.${name}For`, { email })}>
                    <StaffDoor personnel={personnel} />
                    <Hidden name="staffId" value={person.id} />
                    <Hidden name="invitationId" value={id} />
                    <Button variant="plain">{t(`staff.${name}`)}</Button>
                  </Form>
                ))}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
