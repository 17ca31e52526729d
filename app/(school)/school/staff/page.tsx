import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import * as actions from '@/app/staff/actions'
import { readStaff, type StaffAsked } from '@/app/staff/read-staff'
import { SchoolPage } from '@/components/school/school-page'
import { StaffRegister } from '@/components/staff/staff-register'
import { openPersonnel } from '@/lib/access/doors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.staff'))('title'), robots: { index: false } }
}

/** The people of the school, for its head. */
export default async function SchoolStaffPage({ searchParams }: { searchParams: Promise<StaffAsked> }) {
  const personnel = await openPersonnel('head')
  const [staff, t] = await Promise.all([readStaff(personnel, await searchParams), getTranslations('people.staff')])

  return (
    <SchoolPage section="staff">
      <div className="journal-head">
        <h1>
          {t('title')}
          <small className="mt-1 block">{personnel.schoolName}</small>
        </h1>
      </div>
      <StaffRegister personnel={personnel} {...staff} actions={actions} />
    </SchoolPage>
  )
}
