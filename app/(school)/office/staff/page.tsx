import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import * as actions from '@/app/staff/actions'
import { readStaff, type StaffAsked } from '@/app/staff/read-staff'
import { OfficePage } from '@/components/office/office-page'
import { StaffRegister } from '@/components/staff/staff-register'
import { openPersonnel } from '@/lib/access/doors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.staff'))('title'), robots: { index: false } }
}

/** The people of the school, for its office, which invites teachers. */
export default async function OfficeStaffPage({ searchParams }: { searchParams: Promise<StaffAsked> }) {
  const personnel = await openPersonnel('office')
  const [staff, t] = await Promise.all([readStaff(personnel, await searchParams), getTranslations('people.staff')])

  return (
    <OfficePage section="staff">
      <h1 className="mb-4">
        {t('title')} <small className="mt-1 block">{personnel.schoolName}</small>
      </h1>
      <StaffRegister personnel={personnel} {...staff} actions={actions} />
    </OfficePage>
  )
}
