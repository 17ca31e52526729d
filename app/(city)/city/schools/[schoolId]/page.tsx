import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import * as actions from '@/app/staff/actions'
import { readStaff, type StaffAsked } from '@/app/staff/read-staff'
import { CityPage } from '@/components/city/city-page'
import { StaffRegister } from '@/components/staff/staff-register'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { openPersonnel } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ schoolId: string }>; searchParams: Promise<StaffAsked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.staff'))('title'), robots: { index: false } }
}

/** A school for the city: what is said of it, and its people. */
export default async function CitySchoolPage({ params, searchParams }: Props) {
  const { schoolId } = await params
  const personnel = await openPersonnel('city', schoolId)
  const [staff, t] = await Promise.all([readStaff(personnel, await searchParams), getTranslations('people')])
  const done = (['schoolAdded', 'schoolMended'] as const).find((one) => one === staff.done)

  return (
    <CityPage section="schools">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h1>
          {personnel.schoolName}
          <small className="mt-1 block">{t('staff.title')}</small>
        </h1>
        <ButtonLink variant="plain" href={paths.citySchoolFacts(schoolId)}>
          {t('facts.open')}
        </ButtonLink>
      </div>
      {done && (
        <Notice kind="done" heading={t(`facts.${done}`)} isNews className="mb-6">
          {done === 'schoolAdded' && t('facts.schoolAddedText')}
        </Notice>
      )}
      <StaffRegister personnel={personnel} {...staff} actions={actions} />
    </CityPage>
  )
}
