import { addDays, mondayOf } from '@/lib/platform/day'
import type { Register } from './attendance'
import type { Lesson } from './lessons'
import type { Journal } from './marks'
import type { Enrolled } from './pupils'
import { seedId } from './random'
import type { Remarks } from './remarks'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import type { WorkName } from './works'
import { personaChild, pupilsOn, type World } from './world'

/** How far back a week that has only just begun may reach, in lessons. */
const lessonsAtLeast = 7

/** The latest lessons of a pupil, newest first: of this week, or a few more while it is young. */
function latestLessons(world: World, pupil: Enrolled, held: readonly Lesson[]): Lesson[] {
  const mine = held
    .filter(
      (lesson) =>
        lesson.course.schoolClass.id === pupil.classId && pupilsOn(world, lesson.course, lesson.day).includes(pupil),
    )
    .sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())
  const thisWeek = mine.filter(({ day }) => day >= mondayOf(world.today))
  return thisWeek.length >= lessonsAtLeast ? thisWeek : mine.slice(0, lessonsAtLeast)
}

/** Vera was late on one day and away from the last lesson of another; why, nobody has said yet. */
export function tellAttendance(world: World, held: readonly Lesson[], register: Register): void {
  const vera = personaChild(world, 'vera')
  const latest = latestLessons(world, vera, held)
  const first = latest.find((lesson) => lesson.isFirst)
  const missed = latest.find((lesson) => lesson.isLast)
  if (first) register.enter(first, vera, { kind: 'late', minutes: 7 })
  if (missed) register.enter(missed, vera, { kind: 'absent', reason: null, lessons: () => true, returned: null })
}

/** What a parent ought to find in a week: a mark mended, one awaited, an answer with a comment, praise and a remark. */
export function tellMarks(
  world: World,
  held: readonly Lesson[],
  register: Register,
  journal: Journal,
  remarks: Remarks,
): void {
  for (const name of ['vera', 'lev'] as const) {
    const pupil = personaChild(world, name)
    const { mended, owed, praised, reproved, newest } = eventsFor(world, pupil, held, register)
    if (mended) tellOfCorrection(journal, mended, pupil)
    if (owed) {
      const column = journal.column(owed, hasLab(owed) ? 'lab' : 'practical', null)
      const awaitedUntil = addDays(owed.day, 10)
      journal.say(column, pupil, { value: '.', at: owed.endsAt, awaitedUntil, comment: 'Работу нужно сдать' })
    }
    if (praised) {
      give(journal, praised, pupil, 'answer', '5', 'Ответ полный, с примерами')
      const byHeart = praised.course.plan.name === 'Литература'
      remarks.say(praised, pupil, 'praise', byHeart ? 'Без единой ошибки, наизусть' : 'Отличное сообщение к уроку')
    }
    if (reproved && name === 'vera') {
      const geometry = reproved.course.plan.name === 'Геометрия'
      remarks.say(reproved, pupil, 'remark', geometry ? 'Второй урок без циркуля' : 'Нет тетради второй урок подряд')
    }
    if (newest && journal.columnsOf(newest).every((column) => !journal.cell(column, pupil))) {
      give(journal, newest, pupil, 'answer', name === 'vera' ? '5' : '4')
    }
  }
}

type Events = Partial<Record<'mended' | 'owed' | 'praised' | 'reproved' | 'newest', Lesson>>

/** Which of the latest lessons tells what. Things that take a teacher an hour do not happen in the lesson just held. */
function eventsFor(world: World, pupil: Enrolled, held: readonly Lesson[], register: Register): Events {
  const lessons = latestLessons(world, pupil, held).filter(
    (lesson) => lesson.course.isMarked && !register.isAway(lesson, pupil),
  )
  const anHourAgo = world.now.getTime() - 3_600_000
  const older = lessons.filter((lesson) => lesson.endsAt.getTime() <= anHourAgo).reverse()
  const [mended, owed, praised, reproved] = pickFour(older)
  return { mended, owed, praised, reproved, newest: lessons[0] }
}

const hasLab = ({ course }: Lesson) => ['Физика', 'Химия', 'Биология'].includes(course.plan.name)

/** A subject where the thing might happen comes first; after that whatever lesson is left. */
function pickFour(lessons: readonly Lesson[]): (Lesson | undefined)[] {
  const wishes = [
    ['Алгебра', 'Математика'],
    ['Физика', 'Химия', 'Биология'],
    ['Литература', 'История'],
    ['Геометрия', 'Вероятность и статистика'],
  ]
  const left = [...lessons]
  return wishes.map((subjects) => {
    const wished = left.findIndex(({ course }) => subjects.includes(course.plan.name))
    return left.splice(Math.max(0, wished), 1)[0]
  })
}

function tellOfCorrection(journal: Journal, lesson: Lesson, pupil: Enrolled): void {
  const column = journal.column(lesson, 'independent', null)
  const corrected = new Date(Math.min(lesson.endsAt.getTime() + 5 * 3_600_000, journal.now.getTime() - 600_000))
  journal.say(column, pupil, { value: '4', at: lesson.endsAt })
  journal.say(column, pupil, { value: '5', at: corrected, reason: 'Ошибка при переносе из тетради' })
}

function give(
  journal: Journal,
  lesson: Lesson,
  pupil: Enrolled,
  work: WorkName,
  value: string,
  comment?: string,
): void {
  const free = journal.columnsOf(lesson).find((column) => column.work === work && !journal.cell(column, pupil))
  journal.say(free ?? journal.column(lesson, work, null), pupil, { value, at: lesson.endsAt, comment })
}

/** One task is for Vera alone: the work that is awaited, by the next lesson of the subject. */
export function ownHomeworkRows(world: World, lessons: readonly Lesson[], register: Register): Row[] {
  const vera = personaChild(world, 'vera')
  const held = lessons.filter(({ isHeld }) => isHeld)
  const { owed } = eventsFor(world, vera, held, register)
  const due = lessons.find(({ course, isHeld, day }) => course === owed?.course && !isHeld && day > world.today)
  if (!owed || !due) return []
  return [
    {
      school_id: demoSchoolId,
      id: seedId('homework', 'own', due.id),
      course_id: due.course.id,
      lesson_id: null,
      due_day: due.day,
      enrolment_id: vera.enrolmentId,
      text: 'Сдать работу, за которую ждём оценку',
      minutes: 20,
      asks_work: false,
      by_id: due.course.teacher.accountId,
      at: owed.endsAt,
    },
  ]
}
