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
export function latestLessons(world: World, pupil: Enrolled, held: readonly Lesson[]): Lesson[] {
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
    const lessons = latestLessons(world, pupil, held).filter(
      (lesson) => lesson.course.isMarked && !register.isAway(lesson, pupil),
    )
    const older = lessons.filter((lesson) => lesson.endsAt.getTime() + 3_600_000 <= world.now.getTime()).reverse()
    const [mended, owed, praised, reproved] = pickFour(older)
    if (mended) {
      give(journal, mended, pupil, 'independent', '4', 60)
      const correction = new Date(Math.min(mended.endsAt.getTime() + 5 * 3_600_000, world.now.getTime() - 600_000))
      giveAgain(journal, mended, pupil, '5', correction, 'Ошибка при переносе из тетради')
    }
    if (owed) {
      const until = addDays(owed.day, 10)
      const column = journal.column(owed, 'lab', null)
      journal.say(column, pupil, { value: '.', at: owed.endsAt, awaitedUntil: until, comment: 'Работу нужно сдать' })
    }
    if (praised) {
      give(journal, praised, pupil, 'answer', '5', 0, 'Ответ полный, с примерами')
      remarks.say(
        praised,
        pupil,
        'praise',
        name === 'vera' ? 'Прочла наизусть без единой ошибки' : 'Помог одноклассникам с задачей',
      )
    }
    if (reproved && name === 'vera') remarks.say(reproved, pupil, 'remark', 'Второй урок без циркуля и транспортира')
    const newest = lessons[0]
    if (newest) give(journal, newest, pupil, 'answer', name === 'vera' ? '5' : '4', 0)
  }
}

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

function give(
  journal: Journal,
  lesson: Lesson,
  pupil: Enrolled,
  work: WorkName,
  value: string,
  minutesLater: number,
  comment?: string,
): void {
  const free = journal.columnsOf(lesson).find((column) => column.work === work && !journal.cell(column, pupil))
  const column = free ?? journal.column(lesson, work, null)
  const at = new Date(Math.min(lesson.endsAt.getTime() + minutesLater * 60_000, journal.now.getTime()))
  journal.say(column, pupil, { value, at, comment })
}

function giveAgain(journal: Journal, lesson: Lesson, pupil: Enrolled, value: string, at: Date, reason: string): void {
  const column = journal.columnsOf(lesson).findLast((one) => journal.cell(one, pupil)?.value === '4')
  if (column) journal.say(column, pupil, { value, at, reason })
}

/** One task is for Vera alone: what she owes. */
export function ownHomeworkRows(world: World, lessons: readonly Lesson[]): Row[] {
  const vera = personaChild(world, 'vera')
  const coming = lessons.filter(
    ({ course, isHeld, day }) =>
      course.schoolClass.id === vera.classId && course.group === 0 && !isHeld && day > world.today,
  )
  const due = coming.find(({ course }) => course.plan.name === 'Физика') ?? coming[0]
  if (!due) return []
  return [
    {
      school_id: demoSchoolId,
      id: seedId('homework', 'own', due.id),
      course_id: due.course.id,
      lesson_id: null,
      due_day: due.day,
      enrolment_id: vera.enrolmentId,
      text: 'Сдать лабораторную работу',
      minutes: 20,
      by_id: due.course.teacher.accountId,
      at: new Date(world.now.getTime() - 3_600_000),
    },
  ]
}
