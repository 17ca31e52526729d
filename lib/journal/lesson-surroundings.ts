import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, dayOf, daysBetween } from '@/lib/platform/day'
import { minutesAt } from './day'
import type { LessonPlace } from './entry-refusal'
import type { LessonSheet } from './lesson'
import { isLate, minutesADay } from './load'
import { listLoad } from './load-queries'
import { listTests, listTestsToPlan } from './test-queries'
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
  const [load, warnings] = await Promise.all([
    listLoad(journal, { firstDay: lesson.day, lastDay: last }),
    listTestWarnings(journal, [lesson]),
  ])
  const at = now()
  const [today, hour] = [dayOf(at, journal.timeZone), Math.floor(minutesAt(at, journal.timeZone) / 60)]
  return {
    minutes: new Map(load.map(({ day, minutes }) => [day, minutes])),
    budget: minutesADay(journal.grade),
    isLateFor: (day) => isLate(daysBetween(today, day), hour),
    testWarnings: warnings.get(lesson.id) ?? [],
  }
}

/** What the rules say against a test at each of these lessons of one school year, by lesson. */
export async function listTestWarnings(
  journal: JournalKey,
  lessons: readonly LessonPlace[],
): Promise<Map<string, TestWarning[]>> {
  const [first] = lessons
  if (!first) return new Map()

  const [toPlan, tests] = await Promise.all([
    listTestsToPlan(
      journal,
      lessons.map(({ id }) => id),
    ),
    listTests(journal, around(first.day)),
  ])
  return new Map(
    toPlan.map((lesson) => [
      lesson.lessonId,
      testWarnings(
        lesson,
        tests.filter((test) => !isHere(test, lesson)),
      ),
    ]),
  )
}

function around(day: Day) {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return { firstDay: `${year}-08-01` as Day, lastDay: `${year + 1}-07-31` as Day }
}

type Place = { courseId: string; day: Day; number: number }

function isHere(test: Place, lesson: Place): boolean {
  return test.courseId === lesson.courseId && test.day === lesson.day && test.number === lesson.number
}
