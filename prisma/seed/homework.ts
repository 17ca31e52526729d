import type { Lesson } from './lessons'
import { type Chance, chance, seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import type { World } from './world'

/** What is set at a lesson. `place` goes on with the year: the paragraph, page or exercise that the class has come to. */
type Task = (place: number, luck: Chance) => string

const paragraph: Task = (place, luck) =>
  `§ ${place}${luck.of(0.6) ? `, вопросы ${luck.between(1, 2)}–${luck.between(3, 6)}` : ', пересказ'}`
const numbers: Task = (place, luck) => {
  const first = place * 9 + luck.between(1, 8)
  const more = luck.of(0.4) ? `, ${first + luck.between(4, 9)} (${luck.pick(['а, б', 'а, в', 'б, г'])})` : ''
  return `${luck.of(0.4) ? `§ ${place}, ` : ''}№ ${first}–${first + luck.between(1, 3)}${more}`
}
const exercise: Task = (place, luck) =>
  `${luck.of(0.5) ? `§ ${place}, ` : ''}упр. ${place * 6 + luck.between(1, 5)}${luck.of(0.25) ? ', выучить правило' : ''}`
const reading: Task = (place, luck) =>
  luck.pick([
    `Прочитать с. ${place * 7}–${place * 7 + 6}, ответить на вопросы`,
    'Выучить отрывок наизусть',
    'Подготовить пересказ',
    'Письменный ответ на вопрос, полстраницы',
  ])
const english: Task = (place, luck) =>
  `с. ${place * 2 + 10}, упр. ${luck.between(1, 8)}${luck.of(0.4) ? ', выучить слова' : ''}`

type Plan = {
  task: Task /** How often something is set. */
  often: number /** Of the time that a main subject takes. */
  share?: number
}

const plans: Record<string, Plan> = {
  'Русский язык': { task: exercise, often: 0.85 },
  Математика: { task: numbers, often: 0.85 },
  Алгебра: { task: numbers, often: 0.9 },
  Геометрия: { task: numbers, often: 0.85 },
  'Вероятность и статистика': { task: numbers, often: 0.6, share: 0.7 },
  'Литературное чтение': { task: reading, often: 0.6, share: 0.8 },
  Литература: { task: reading, often: 0.75 },
  'Английский язык': { task: english, often: 0.8 },
  Физика: { task: (place, luck) => `§ ${place}, № ${luck.between(1, 5)} и ${luck.between(6, 9)}`, often: 0.8 },
  Химия: { task: (place, luck) => `§ ${place}, упр. ${luck.between(1, 6)}`, often: 0.75 },
  'Окружающий мир': {
    task: (place, luck) => `с. ${place * 4}–${place * 4 + 3}${luck.of(0.3) ? ', рабочая тетрадь' : ''}`,
    often: 0.5,
    share: 0.7,
  },
  История: { task: paragraph, often: 0.8 },
  Обществознание: { task: paragraph, often: 0.6, share: 0.8 },
  'История и культура Санкт-Петербурга': { task: paragraph, often: 0.4, share: 0.6 },
  География: {
    task: (place, luck) => (luck.of(0.3) ? `§ ${place}, контурная карта` : `§ ${place}`),
    often: 0.75,
    share: 0.8,
  },
  Биология: {
    task: (place, luck) => (luck.of(0.3) ? `§ ${place}, рисунок в тетради` : `§ ${place}`),
    often: 0.75,
    share: 0.8,
  },
  Информатика: { task: (place, luck) => `§ ${place}, № ${luck.between(1, 7)}`, often: 0.5, share: 0.7 },
  'Изобразительное искусство': { task: () => 'Принести краски и альбом', often: 0.1, share: 0.3 },
  'Труд (технология)': { task: () => 'Подготовить материалы для проекта', often: 0.1, share: 0.5 },
  'Индивидуальный проект': { task: () => 'Дополнить план проекта', often: 0.4 },
  'Основы безопасности и защиты Родины': { task: paragraph, often: 0.3, share: 0.5 },
}

/** Minutes of a main subject, so that a day's tasks stay within what a grade may be given (1.5 to 3.5 hours). */
function minutesOf(grade: number, luck: Chance): number {
  const [least, most] = grade <= 3 ? [10, 20] : grade <= 5 ? [15, 25] : grade <= 8 ? [15, 30] : [20, 35]
  return Math.round(luck.between(least, most) / 5) * 5
}

/** What is set at each held lesson is due at the next one of the course. Grade 1 has no homework. */
export function homeworkRows(world: World, lessons: readonly Lesson[]): Row[] {
  return lessons.flatMap((lesson, index) => {
    const { course } = lesson
    const plan = plans[course.plan.name]
    const due = lessons.slice(index + 1).find((next) => next.day > lesson.day)
    if (!lesson.isHeld || !plan || !due || course.schoolClass.grade === 1) return []

    const luck = chance('homework', lesson.id)
    if (!luck.of(plan.often)) return []
    const place = 2 + Math.floor((lesson.order / course.hours) * 1.4)
    const minutes = Math.max(5, Math.round((minutesOf(course.schoolClass.grade, luck) * (plan.share ?? 1)) / 5) * 5)
    const at = new Date(lesson.endsAt.getTime() + luck.between(0, 50) * 60_000)
    return {
      school_id: demoSchoolId,
      id: seedId('homework', lesson.id),
      course_id: course.id,
      lesson_id: due.id,
      given_lesson_id: lesson.id,
      due_day: due.day,
      enrolment_id: null,
      text: plan.task(place, luck),
      minutes,
      asks_work: false,
      by_id: lesson.teacher.accountId,
      at: at <= world.now ? at : lesson.endsAt,
    }
  })
}
