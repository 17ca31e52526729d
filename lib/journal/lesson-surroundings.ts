import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, dayOf, daysBetween } from '@/lib/platform/day'
import { minutesAt } from './day'
import type { LessonSheet } from './lesson'
import { isLate, minutesADay } from './load'
import { listLoad } from './load-queries'
import { findTestToPlan, listTests } from './test-queries'
import { type TestWarning, testWarnings } from './test-rules'

/** What a teacher should know while planning: the class's other homework, and what the rules say of a test at this lesson. */
export type Surroundings = {
  /** Minutes that are set for the class already, by day. */
  minutes: ReadonlyMap<Day, number>
  budget: number
  /** Days for which a task given now comes too late. */
  isLateFor: (day: Day) => boolean
  testWarnings: readonly TestWarning[]
}

export async function findSurroundings(journal: JournalKey, lesson: LessonSheet): Promise<Surroundings> {
  const last = lesson.next.at(-1)?.day ?? lesson.day
  const [load, toPlan, tests] = await Promise.all([
    listLoad(journal, { firstDay: lesson.day, lastDay: last }),
    findTestToPlan(journal, lesson.id),
    listTests(journal, around(lesson.day)),
  ])
  const at = now()
  const [today, hour] = [dayOf(at, journal.timeZone), Math.floor(minutesAt(at, journal.timeZone) / 60)]
  return {
    minutes: new Map(load.map(({ day, minutes }) => [day, minutes])),
    budget: minutesADay(journal.grade),
    isLateFor: (day) => isLate(daysBetween(today, day), hour),
    testWarnings: toPlan
      ? testWarnings(
          toPlan,
          tests.filter((test) => !isHere(test, journal, lesson)),
        )
      : [],
  }
}

function around(day: Day) {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return { firstDay: `${year}-08-01` as Day, lastDay: `${year + 1}-07-31` as Day }
}

function isHere(test: { courseId: string; day: Day; number: number }, { courseId }: JournalKey, lesson: LessonSheet) {
  return test.courseId === courseId && test.day === lesson.day && test.number === lesson.number
}
