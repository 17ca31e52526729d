import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { TestsPage } from '@/components/plan/tests-page'
import { MoreSchoolTabs, SchoolTabs } from '@/components/school/school-page'
import { openSchool } from '@/lib/access/doors'
import { testMonth } from '@/lib/journal/test-month'
import { listTestsOfSchool } from '@/lib/journal/test-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { searchParams: Promise<{ month?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('calendar'), robots: { index: false } }
}

/** «График оценочных процедур» of the school, a month on a page. */
export default async function SchoolTestsPage({ searchParams }: Props) {
  const school = await openSchool()
  const month = testMonth((await searchParams).month, today(school.timeZone))
  const [tests, locale] = await Promise.all([listTestsOfSchool(school, month), getLocale()])

  return (
    <>
      <SchoolTabs section="tests" />
      <TestsPage
        of={school.schoolName}
        month={month}
        tests={tests}
        locale={locale}
        hrefOf={paths.schoolTests}
        isOfSchool
        below={<MoreSchoolTabs section="tests" />}
      />
    </>
  )
}
