import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import type { PersonnelKey } from '@/lib/access/key'
import { rolesToInvite } from '@/lib/access/staff-role'
import type { FormAction } from '@/lib/platform/form'
import { RoleField } from './role-field'
import { StaffDoor } from './staff-door'

type Props = { action: FormAction; personnel: PersonnelKey }

/** One more in the register, invited at once where an address is typed. The browser must not fill in one's own name. */
export async function AddStaffForm({ action, personnel }: Props) {
  const [t, fields] = await Promise.all([getTranslations('people.staff.add'), getTranslations('access.fields')])
  return (
    <Form action={action} label={t('heading')} className="max-w-measure">
      <StaffDoor personnel={personnel} />
      <TextField name="surname" label={fields('surname')} autoComplete="off" />
      <TextField name="givenName" label={fields('givenName')} autoComplete="off" />
      <TextField
        name="patronymic"
        label={fields('patronymic')}
        hint={fields('patronymicHint')}
        optional
        autoComplete="off"
      />
      <TextField name="position" label={t('position')} hint={t(`positionHint.${personnel.as}`)} maxLength={100} />
      <TextField
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        optional
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RoleField roles={rolesToInvite(personnel.as)} />
      <Button>{t('submit')}</Button>
    </Form>
  )
}
