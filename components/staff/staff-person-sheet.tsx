import { getLocale, getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import type { PersonnelKey } from '@/lib/access/key'
import type { StaffPerson } from '@/lib/access/staff-queries'
import { rolesToInvite } from '@/lib/access/staff-role'
import { dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { RoleField } from './role-field'
import { StaffDoor } from './staff-door'
import { StaffInvitations } from './staff-invitations'
import type { StaffActions } from './staff-register'

type Props = { personnel: PersonnelKey; person: StaffPerson; mayEnd: boolean; actions: StaffActions }

/** Somebody of the school: what the person does here, what waits for an answer, and what can be done about it. */
export async function StaffPersonSheet({ personnel, person, mayEnd, actions }: Props) {
  const [t, locale] = await Promise.all([getTranslations('people'), getLocale()])
  const { as, schoolId, timeZone } = personnel
  const day = (instant: string) => formatDayOfYear(dayOf(new Date(instant), timeZone), locale)
  const has = [...person.roles, ...person.invitations].map(({ role }) => role)
  const more = person.leftAt ? [] : rolesToInvite(as).filter((role) => !has.includes(role))

  return (
    <Sheet id="person" heading={personName(person)} under={person.position} className="mb-6">
      {person.leftAt && <p>{t('staff.leftOn', { day: day(person.leftAt) })}</p>}
      {person.email && <p className="break-words">{t('staff.signsInAs', { email: person.email })}</p>}
      {person.roles.length > 0 && (
        <ul className="mt-2">
          {person.roles.map(({ role, since }) => (
            <li key={role}>{t('staff.roleSince', { role: t(`roles.${role}`), day: day(since) })}</li>
          ))}
        </ul>
      )}
      <StaffInvitations personnel={personnel} person={person} actions={actions} />
      {more.length > 0 && (
        <Form action={actions.invite} label={t('staff.invite')} className="mt-5 max-w-measure">
          <StaffDoor personnel={personnel} />
          <Hidden name="staffId" value={person.id} />
          <TextField
            name="email"
            label={t('staff.inviteTo', { roles: more.map((role) => t(`as.${role}`)).join(t('staff.or')) })}
            hint={t('staff.inviteHint')}
            type="email"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={person.email ?? person.invitations[0]?.email}
          />
          <RoleField roles={more} />
          <Button variant="plain">{t('staff.invite')}</Button>
        </Form>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        {mayEnd && (
          <ButtonLink variant="plain" href={paths.staff(as, schoolId, { person: person.id, act: 'dismiss' })}>
            {t('dismiss.open')}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={paths.staff(as, schoolId)}>
          {t('staff.close')}
        </ButtonLink>
      </div>
    </Sheet>
  )
}
