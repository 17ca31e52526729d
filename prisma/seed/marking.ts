import { addDays, daysBetween } from '@/lib/platform/day'
import type { Register } from './attendance'
import { type Lesson, topicOfLesson } from './lessons'
import { type Column, entered, type Journal } from './marks'
import type { Enrolled } from './pupils'
import { type Chance, chance } from './random'
import { isSplit, type WorkName, workKind, worksOf } from './works'
import { pupilsOn, type World } from './world'

/** Tests of a subject lie at least 2.5 weeks and, within a tenth of its hours, ten lessons apart (СанПиН). */
const daysBetweenTests = 18
const lessonsBetweenTests = 10

const comments = [
  'Хорошая подготовка',
  'Внимательнее с вычислениями',
  'Пересказ полный, с примерами',
  'Нужно повторить правило',
  'Аккуратнее оформляй решение',
  'Отличный ответ',
]
const corrections = [
  'Ошибка при переносе из тетради',
  'Работа над ошибками',
  'Отметка стояла не в той строке',
  'Пересмотрено после разговора с учеником',
]

/** Marks the held lessons of a course, in order. `testDays` are the days on which a class writes a test already. */
export function markCourse(
  world: World,
  lessons: readonly Lesson[],
  register: Register,
  journal: Journal,
  testDays: Set<string>,
): void {
  const { course } = lessons[0] ?? {}
  if (!course?.isMarked) return

  const works = worksOf(course.plan.name)
  let lastTest: Lesson | undefined
  for (const lesson of lessons) {
    const luck = chance('marking', lesson.id)
    const day = `${course.schoolClass.id} ${lesson.day}`
    const work = luck.pick(works.tests.length > 0 ? works.tests : works.small)
    const isTest =
      works.tests.length > 0 &&
      lesson.order >= 5 &&
      !testDays.has(day) &&
      (course.hours === 1 || !(lesson.isFirst || lesson.isLast)) &&
      (!lastTest ||
        (daysBetween(lastTest.day, lesson.day) >= daysBetweenTests &&
          lesson.order - lastTest.order >= lessonsBetweenTests))
    if (isTest) {
      testDays.add(day)
      lastTest = lesson
      // The first sentence; the dot of an initial («В. А. Жуковский») ends none.
      const topic = topicOfLesson(lesson).split(/(?<=[а-яё»)\d]{2})[.:] /)[0]
      journal.testTitles.set(lesson.id, `${workKind(work).name} по теме «${topic?.replaceAll(/[«»]/g, '')}»`)
      markWhole(world, lesson, journal.column(lesson, work, topic ?? null), register, journal, luck)
      continue
    }
    if (luck.of(0.72))
      markSome(world, lesson, journal.column(lesson, 'answer', null), luck.between(3, 6), register, journal, luck)
    if (luck.of(0.1)) markSome(world, lesson, journal.column(lesson, 'home', null), 14, register, journal, luck)
    if (luck.of(0.17)) {
      const small = luck.pick(works.small)
      markWhole(world, lesson, journal.column(lesson, small, topicOfLesson(lesson)), register, journal, luck)
    }
  }
}

/** Everybody who is there; who is not owes the work until ten days later, and mostly brings it. */
function markWhole(
  world: World,
  lesson: Lesson,
  column: Column,
  register: Register,
  journal: Journal,
  luck: Chance,
): void {
  const at = entered(lesson, column.work)
  for (const pupil of pupilsOn(world, lesson.course, lesson.day)) {
    const value = valueFor(pupil, lesson, column.work, luck)
    const [isLeftOut, brings, after] = [luck.of(0.04), luck.of(0.85), luck.between(3, 9)]
    const isAway = register.isAway(lesson, pupil)
    if (isAway && workKind(column.work).weightTenths >= 20) {
      journal.say(column, pupil, { value: '.', at, awaitedUntil: addDays(lesson.day, 10) })
      if (brings) journal.say(column, pupil, { value, at: new Date(at.getTime() + after * 86_400_000) })
    } else if (!isAway && !isLeftOut) {
      say(journal, column, pupil, value, at, luck)
    }
  }
}

function markSome(
  world: World,
  lesson: Lesson,
  column: Column,
  count: number,
  register: Register,
  journal: Journal,
  luck: Chance,
): void {
  const there = pupilsOn(world, lesson.course, lesson.day).filter((pupil) => !register.isAway(lesson, pupil))
  for (const pupil of luck.shuffle(there).slice(0, count)) {
    say(journal, column, pupil, valueFor(pupil, lesson, column.work, luck), entered(lesson, column.work), luck)
  }
}

/** One in eighty marks is mended later, one in fifty has a comment. */
function say(journal: Journal, column: Column, pupil: Enrolled, value: string, at: Date, luck: Chance): void {
  const comment = luck.of(0.02) ? luck.pick(comments) : undefined
  journal.say(column, pupil, { value, at, comment })
  const number = Number(value)
  if (luck.of(0.0125) && number >= 2 && number <= 4) {
    const later = new Date(at.getTime() + luck.between(20, 50) * 3_600_000)
    journal.say(column, pupil, { value: String(number + 1), at: later, reason: luck.pick(corrections) })
  }
}

function valueFor(pupil: Enrolled, lesson: Lesson, work: WorkName, luck: Chance): string {
  const one = () => markFor(pupil, lesson, luck)
  if (work === 'credit') return one() >= 3 ? 'зачёт' : 'незачёт'
  return isSplit(work) ? `${one()}/${one()}` : String(one())
}

/** From ability, a liking for the subject and the luck of the day: of a hundred marks some 28 are 5, 44 are 4, 24 are 3. */
function markFor(pupil: Enrolled, lesson: Lesson, luck: Chance): number {
  const liking = likingFor(pupil, lesson.course.plan.name)
  const mark = 1.95 + 3 * pupil.ability + 1.1 * liking + (luck.next() + luck.next() - 1) * 1.4
  return Math.min(5, Math.max(2, Math.round(mark)))
}

const likings = new Map<string, number>()

function likingFor(pupil: Enrolled, subject: string): number {
  const key = `${pupil.enrolmentId} ${subject}`
  const known = likings.get(key) ?? chance('liking', key).next()
  likings.set(key, known)
  return known
}
