import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DayCourses } from '@/components/journal/day-courses'
import { DayLessons } from '@/components/journal/day-lessons'
import { DayTurn } from '@/components/journal/day-turn'
import { DayWaiting } from '@/components/journal/day-waiting'
import { Page } from '@/components/ui/page'
import { openStaffRoom } from '@/lib/access/doors'
import { minutesAt } from '@/lib/journal/day'
import { findTeacherDay } from '@/lib/journal/day-queries'
import { listWaiting } from '@/lib/journal/waiting-queries'
import { now, today } from '@/lib/platform/clock'
import { isDay } from '@/lib/platform/day'
import { formatDay } from '@/lib/platform/i18n/formats'

type Props = { searchParams: Promise<{ day?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lesson.day'))('title'), robots: { index: false } }
}

export default async function DayPage({ searchParams }: Props) {
  const staff = await openStaffRoom()
  const present = today(staff.timeZone)
  const asked = (await searchParams).day
  const day = typeof asked === 'string' && isDay(asked) ? asked : present
  const [{ lessons, courses, holiday }, waiting, locale, t] = await Promise.all([
    findTeacherDay(staff, day),
    listWaiting(staff, present),
    getLocale(),
    getTranslations('lesson.day'),
  ])
  const at = { day: present, minutes: minutesAt(now(), staff.timeZone) }

  return (
    <Page width="wide" className="pt-4">
      <DayTurn day={day} today={present} />
      <div className="day-desk">
        <section className="sheet" aria-label={t('lessonsOf', { day: formatDay(day, locale) })}>
          <DayLessons lessons={lessons} day={day} at={at} holiday={holiday} />
        </section>
        <div className="space-y-6">
          <DayWaiting waiting={waiting} />
          <DayCourses courses={courses} />
        </div>
      </div>
    </Page>
  )
}
