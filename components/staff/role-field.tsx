import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { Hidden } from '@/components/ui/hidden'
import type { StaffRole } from '@/lib/access/staff-role'

/** As whom somebody is invited; where there is one answer nobody is asked. */
export async function RoleField({ roles }: { roles: readonly StaffRole[] }) {
  const t = await getTranslations('people')
  const [first] = roles
  if (roles.length === 1 && first) return <Hidden name="role" value={first} />

  return (
    <ChoiceField
      name="role"
      label={t('staff.role')}
      defaultValue={first}
      choices={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`may.${role}`) }))}
    />
  )
}
