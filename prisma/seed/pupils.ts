import { addDays, type Day, weekdayOf } from '@/lib/platform/day'
import { personaChildren } from '../personas'
import type { SchoolYear } from './calendar'
import { type SchoolClass, schoolClasses } from './classes'
import { childName, type PersonName, type Sex } from './names'
import { chance, fakePeople, seedId } from './random'

/** A pupil in a class of the demo school. The same pupils come whatever the day; only the years they were born move along. */
export type Enrolled = PersonName & {
  pupilId: string
  enrolmentId: string
  classId: string
  className: string
  sex: Sex
  birthDay: Day
  firstDay: Day
  lastDay: Day | null
  /** 1 or 2: in which of the two groups of a divided class. */
  group: 1 | 2
  /** How well the child learns, 0 to 1. */
  ability: number
  /** How often the child is ill or late, 0 to 1. */
  frailty: number
}

/** Where a pupil came in the middle of the year, or left: place in the class, day of the year. */
const comers: Record<string, { seat: number; from?: number; to?: number }[]> = {
  '2А': [{ seat: 9, from: 21 }],
  '4Б': [{ seat: 17, to: 34 }],
  '5А': [{ seat: 20, from: 42 }],
  '7Б': [{ seat: 15, from: 28 }],
  '8А': [{ seat: 4, to: 48 }],
  '10А': [{ seat: 12, from: 14 }],
  '11Б': [{ seat: 7, to: 61 }],
}

/** The last of this class comes only next week: till then the school has no data of this pupil. */
export const newcomersClass = '5Б'

/** About 550 pupils, in the order of the class list. */
export function enrolledIn(year: SchoolYear, today: Day): Enrolled[] {
  return schoolClasses.flatMap((schoolClass) => pupilsOf(schoolClass, year, today))
}

function pupilsOf(schoolClass: SchoolClass, year: SchoolYear, today: Day): Enrolled[] {
  const size = chance('class size', schoolClass.name).between(23, 27)
  const named = Object.values(personaChildren).filter((child) => child.className === schoolClass.name)
  return Array.from({ length: size }, (_, seat) => {
    const words = [schoolClass.name, seat]
    const faker = fakePeople('pupil', ...words)
    const luck = chance('pupil', ...words)
    const persona = named[seat]
    const sex = persona?.sex ?? (luck.of(0.5) ? 'female' : 'male')
    const name = persona ?? childName(faker, sex)
    const pupilId = seedId('pupil', ...words)
    const { firstDay, lastDay } = spanOf(schoolClass, seat, seat === size - 1, year, today)
    return {
      pupilId,
      enrolmentId: seedId('enrolment', ...words),
      classId: schoolClass.id,
      className: schoolClass.name,
      surname: name.surname,
      givenName: name.givenName,
      patronymic: name.patronymic,
      sex,
      birthDay: birthDayOf(
        schoolClass.grade,
        year,
        persona ? persona.born : { month: luck.between(1, 12), day: luck.between(1, 28) },
      ),
      firstDay,
      lastDay,
      group: seat % 2 === 0 ? 1 : 2,
      ability: persona ? 0.72 : abilityOf(luck),
      frailty: persona ? 0.25 : luck.next() ** 2,
    }
  })
}

/** Most children are of the middle kind, few are very good or very weak. */
function abilityOf(luck: { next: () => number }): number {
  return (luck.next() + luck.next() + luck.next()) / 3
}

/** Seven years old on the 1 September of grade 1, or about to be. */
function birthDayOf(grade: number, year: SchoolYear, born: { month: number; day: number }): Day {
  const begins = Number(year.firstDay.slice(0, 4))
  const birthYear = begins - grade - 6 + (born.month > 10 ? -1 : 0)
  return `${birthYear}-${String(born.month).padStart(2, '0')}-${String(born.day).padStart(2, '0')}` as Day
}

function spanOf(
  schoolClass: SchoolClass,
  seat: number,
  isLast: boolean,
  year: SchoolYear,
  today: Day,
): { firstDay: Day; lastDay: Day | null } {
  if (schoolClass.name === newcomersClass && isLast) return { firstDay: weekday(addDays(today, 6)), lastDay: null }
  const move = comers[schoolClass.name]?.find((one) => one.seat === seat)
  const firstDay = weekday(addDays(year.firstDay, move?.from ?? 0))
  const lastDay = move?.to ? weekday(addDays(year.firstDay, move.to)) : null
  return {
    firstDay: firstDay <= today ? firstDay : year.firstDay,
    lastDay: lastDay !== null && lastDay < today ? lastDay : null,
  }
}

function weekday(day: Day): Day {
  return weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day
}
