import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import type { PersonnelKey } from '@/lib/access/key'
import type { findDuties, StaffPerson } from '@/lib/access/staff-queries'
import type { FormAction } from '@/lib/platform/form'
import { AddStaffForm } from './add-staff-form'
import { DismissForm } from './dismiss-form'
import { StaffPersonSheet } from './staff-person-sheet'
import { StaffTable } from './staff-table'

export type StaffActions = Record<'add' | 'invite' | 'inviteAgain' | 'cancel' | 'dismiss', FormAction>

type Props = {
  personnel: PersonnelKey
  people: readonly StaffPerson[]
  /** The one that is opened. */
  person: StaffPerson | null
  mayEnd: boolean
  /** Known where the person is about to be dismissed. */
  duties: Awaited<ReturnType<typeof findDuties>> | null
  done: string | null
  actions: StaffActions
}

const doings = ['added', 'invited', 'again', 'cancelled', 'roleEnded', 'dismissed'] as const

/** The people of a school: one opened above, all of them below, and the form for one more. */
export async function StaffRegister({ personnel, people, person, mayEnd, duties, done, actions }: Props) {
  const t = await getTranslations('people.staff')
  const said = doings.find((one) => one === done)
  const working = people.filter(({ leftAt }) => leftAt === null)
  const left = people.filter(({ leftAt }) => leftAt !== null)

  return (
    <>
      <p className="max-w-measure">{t(`lead.${personnel.as}`)}</p>
      <p className="mb-4">
        <a href="#add" className="inline-flex min-h-target items-center">
          {t('add.heading')}
        </a>
      </p>
      {said && (
        <Notice kind="done" heading={t(`done.${said}`)} isNews className="mb-6">
          {t(`doneText.${said}`)}
        </Notice>
      )}
      {person && duties && (
        <DismissForm action={actions.dismiss} personnel={personnel} person={person} duties={duties} />
      )}
      {person && !duties && (
        <StaffPersonSheet personnel={personnel} person={person} mayEnd={mayEnd} actions={actions} />
      )}
      <Sheet id="staff" heading={t('count', { count: working.length })} className="mb-6">
        {working.length === 0 ? <p>{t('none')}</p> : <StaffTable personnel={personnel} people={working} />}
        {left.length > 0 && (
          <details className="mt-4">
            <summary className="inline-flex min-h-target items-center text-pen underline">
              {t('left', { count: left.length })}
            </summary>
            <StaffTable personnel={personnel} people={left} />
          </details>
        )}
      </Sheet>
      <Sheet id="add" heading={t('add.heading')} under={t(`add.under.${personnel.as}`)}>
        <AddStaffForm action={actions.add} personnel={personnel} />
      </Sheet>
    </>
  )
}
