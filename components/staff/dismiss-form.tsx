import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import type { PersonnelKey } from '@/lib/access/key'
import type { findDuties, StaffPerson } from '@/lib/access/staff-queries'
import type { FormAction } from '@/lib/platform/form'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { StaffDoor } from './staff-door'

type Props = {
  action: FormAction
  personnel: PersonnelKey
  person: StaffPerson
  duties: Awaited<ReturnType<typeof findDuties>>
}

/** What follows, said before it is done. Who does several things may go on with some of them. */
export async function DismissForm({ action, personnel, person, duties }: Props) {
  const t = await getTranslations('people')
  const { as, schoolId } = personnel
  const ends = person.roles.filter(({ role }) => as === 'head' || role === 'head')

  return (
    <Sheet
      id="person"
      heading={t('dismiss.title', { name: personName(person) })}
      under={person.position}
      className="mb-6"
    >
      <p>{t('dismiss.lead')}</p>
      <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
        <li>{t('dismiss.shut')}</li>
        <li>{t('dismiss.kept')}</li>
        {duties.courses > 0 && <li>{t('dismiss.courses', { count: duties.courses })}</li>}
        {duties.classes.length > 0 && <li>{t('dismiss.classes', { classes: duties.classes.join(', ') })}</li>}
        <li>{t('dismiss.family')}</li>
      </ul>
      <Form action={action} label={t('dismiss.open')} className="mt-5">
        <StaffDoor personnel={personnel} />
        <Hidden name="staffId" value={person.id} />
        {person.roles.length > 1 && (
          <ChoiceField
            name="role"
            label={t('dismiss.what')}
            defaultValue="all"
            choices={[
              { value: 'all', label: t('dismiss.all') },
              ...ends.map(({ role }) => ({ value: role, label: t('dismiss.only', { role: t(`roles.${role}`) }) })),
            ]}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button>{t('dismiss.submit')}</Button>
          <ButtonLink variant="quiet" href={paths.staff(as, schoolId, { person: person.id })}>
            {t('dismiss.back')}
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  )
}
