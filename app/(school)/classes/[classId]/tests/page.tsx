import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { TestsPage } from '@/components/plan/tests-page'
import { openClass } from '@/lib/access/doors'
import { testMonth } from '@/lib/journal/test-month'
import { listTests } from '@/lib/journal/test-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ classId: string }>; searchParams: Promise<{ month?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('calendar'), robots: { index: false } }
}

/** The tests of one class, a month on a page. */
export default async function ClassTestsPage({ params, searchParams }: Props) {
  const ofClass = await openClass((await params).classId)
  const month = testMonth((await searchParams).month, today(ofClass.timeZone))
  const [tests, locale] = await Promise.all([listTests(ofClass, month), getLocale()])

  return (
    <TestsPage
      of={ofClass.className}
      month={month}
      tests={tests}
      locale={locale}
      hrefOf={(day) => paths.tests(ofClass.classId, day)}
    />
  )
}
