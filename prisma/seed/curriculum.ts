/** Hours a week of one subject, grade by grade from the first to the eleventh; 0 where it is not taught. */
type Hours = readonly [number, number, number, number, number, number, number, number, number, number, number]

export type SubjectPlan = {
  name: string
  shortName: string
  hours: Hours
  /** Who teaches it in the middle and upper school. */
  taughtBy: Competence
  /** In grades 1–4 the class's own teacher teaches it. */
  byOwnTeacher?: boolean
  /** From this grade a class is divided into two groups. */
  dividedFrom?: number
  /** Never has marks, whatever the grade. */
  unmarked?: boolean
}

export type Competence =
  | 'primary'
  | 'russian'
  | 'maths'
  | 'english'
  | 'computing'
  | 'history'
  | 'geography'
  | 'biology'
  | 'chemistry'
  | 'physics'
  | 'sport'
  | 'music'
  | 'art'
  | 'craft'
  | 'safety'
  | 'own-class'

/**
 * A curriculum within the weekly limits of СанПиН 1.2.3685-21 (21 hours in grade 1 … 37 in grade 11 with six days).
 * «Разговоры о важном» is an activity outside them.
 */
export const subjectPlans: readonly SubjectPlan[] = [
  {
    name: 'Разговоры о важном',
    shortName: 'РОВ',
    hours: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    taughtBy: 'own-class',
    unmarked: true,
  },
  {
    name: 'Русский язык',
    shortName: 'Рус. яз.',
    hours: [5, 5, 5, 5, 5, 6, 4, 3, 3, 2, 2],
    taughtBy: 'russian',
    byOwnTeacher: true,
  },
  {
    name: 'Литературное чтение',
    shortName: 'Лит. чт.',
    hours: [4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0],
    taughtBy: 'primary',
    byOwnTeacher: true,
  },
  { name: 'Литература', shortName: 'Лит.', hours: [0, 0, 0, 0, 3, 3, 2, 2, 3, 3, 3], taughtBy: 'russian' },
  {
    name: 'Математика',
    shortName: 'Мат.',
    hours: [4, 4, 4, 4, 5, 5, 0, 0, 0, 0, 0],
    taughtBy: 'maths',
    byOwnTeacher: true,
  },
  { name: 'Алгебра', shortName: 'Алг.', hours: [0, 0, 0, 0, 0, 0, 3, 3, 3, 4, 4], taughtBy: 'maths' },
  { name: 'Геометрия', shortName: 'Геом.', hours: [0, 0, 0, 0, 0, 0, 2, 2, 2, 3, 3], taughtBy: 'maths' },
  { name: 'Вероятность и статистика', shortName: 'ВиС', hours: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1], taughtBy: 'maths' },
  {
    name: 'Английский язык',
    shortName: 'Англ. яз.',
    hours: [0, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3],
    taughtBy: 'english',
    dividedFrom: 2,
  },
  {
    name: 'Информатика',
    shortName: 'Инф.',
    hours: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
    taughtBy: 'computing',
    dividedFrom: 7,
  },
  {
    name: 'Окружающий мир',
    shortName: 'Окр. мир',
    hours: [2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0],
    taughtBy: 'primary',
    byOwnTeacher: true,
  },
  {
    name: 'Основы религиозных культур и светской этики',
    shortName: 'ОРКСЭ',
    hours: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    taughtBy: 'art',
    unmarked: true,
  },
  { name: 'История', shortName: 'Ист.', hours: [0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2], taughtBy: 'history' },
  { name: 'Обществознание', shortName: 'Общ.', hours: [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2], taughtBy: 'history' },
  {
    name: 'История и культура Санкт-Петербурга',
    shortName: 'ИКСПб',
    hours: [0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0],
    taughtBy: 'history',
  },
  { name: 'География', shortName: 'Геогр.', hours: [0, 0, 0, 0, 1, 1, 2, 2, 2, 1, 1], taughtBy: 'geography' },
  { name: 'Биология', shortName: 'Биол.', hours: [0, 0, 0, 0, 1, 1, 1, 2, 2, 1, 1], taughtBy: 'biology' },
  { name: 'Физика', shortName: 'Физ.', hours: [0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 3], taughtBy: 'physics' },
  { name: 'Химия', shortName: 'Хим.', hours: [0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2], taughtBy: 'chemistry' },
  {
    name: 'Изобразительное искусство',
    shortName: 'ИЗО',
    hours: [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0],
    taughtBy: 'art',
    byOwnTeacher: true,
  },
  { name: 'Музыка', shortName: 'Муз.', hours: [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0], taughtBy: 'music' },
  {
    name: 'Труд (технология)',
    shortName: 'Труд',
    hours: [1, 1, 1, 1, 2, 2, 2, 1, 1, 0, 0],
    taughtBy: 'craft',
    byOwnTeacher: true,
  },
  {
    name: 'Основы безопасности и защиты Родины',
    shortName: 'ОБЗР',
    hours: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1],
    taughtBy: 'safety',
  },
  { name: 'Индивидуальный проект', shortName: 'Проект', hours: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0], taughtBy: 'safety' },
  { name: 'Физическая культура', shortName: 'Физ-ра', hours: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], taughtBy: 'sport' },
]

export function hoursOf(plan: SubjectPlan, grade: number): number {
  return plan.hours[grade - 1] ?? 0
}

/** The weekly limits for a five-day week in grades 1–7 and a six-day week from grade 8 (СанПиН 1.2.3685-21, table 6.6). */
export const weeklyLimits: Hours = [21, 23, 23, 23, 29, 30, 32, 36, 36, 37, 37]
