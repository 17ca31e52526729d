import { addDays, type Day } from '@/lib/platform/day'
import { yearIdOf } from './bells'
import { moment, type SchoolYear } from './calendar'
import { schoolClasses } from './classes'
import { subjectPlans } from './curriculum'
import type { Enrolled } from './pupils'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { classTeachers, head, staff } from './staff'

const ofSchool = (id: string) => ({ school_id: demoSchoolId, id })

export const subjectId = (name: string) => seedId('subject', name)

export function yearRow(year: SchoolYear): Row {
  return { ...ofSchool(yearIdOf(year.name)), name: year.name, first_day: year.firstDay, last_day: year.lastDay }
}

export function holidayRows(year: SchoolYear): Row[] {
  return year.holidays.map((holiday) => ({
    ...ofSchool(seedId('holiday', year.name, holiday.name)),
    year_id: yearIdOf(year.name),
    name: holiday.name,
    first_day: holiday.firstDay,
    last_day: holiday.lastDay,
    grades: holiday.grades,
  }))
}

const periodRoot = (year: SchoolYear, periods: string) => seedId('period', year.name, periods)

/** Two trees: quarters end where holidays begin, half-years with the winter ones. */
export function periodRows(year: SchoolYear): Row[] {
  const holidays = (name: string) =>
    year.holidays.find((one) => one.name === name) ?? { firstDay: year.lastDay, lastDay: year.lastDay }
  const [autumn, winter, spring] = [
    holidays('Осенние каникулы'),
    holidays('Зимние каникулы'),
    holidays('Весенние каникулы'),
  ]
  const between = (breaks: { firstDay: Day; lastDay: Day }[]) => {
    const begins = [year.firstDay, ...breaks.map((one) => addDays(one.lastDay, 1))]
    const ends = [...breaks.map((one) => addDays(one.firstDay, -1)), year.lastDay]
    return begins.map((firstDay, index) => ({ firstDay, lastDay: ends[index] ?? year.lastDay }))
  }
  const tree = (periods: string, kind: string, parts: { firstDay: Day; lastDay: Day }[]) => {
    const node = { school_id: demoSchoolId, year_id: yearIdOf(year.name) }
    const rootId = periodRoot(year, periods)
    return [
      {
        ...node,
        id: rootId,
        parent_id: null,
        kind: 'year',
        number: 1,
        first_day: year.firstDay,
        last_day: year.lastDay,
      },
      ...parts.map((part, index) => ({
        ...node,
        id: seedId('period', year.name, periods, index + 1),
        parent_id: rootId,
        kind,
        number: index + 1,
        first_day: part.firstDay,
        last_day: part.lastDay,
      })),
    ]
  }
  return [
    ...tree('quarters', 'quarter', between([autumn, winter, spring])),
    ...tree('half-years', 'half-year', between([winter])),
  ]
}

/** This school weighs its marks, rounds up from ,65, and closes a day after two weeks. */
export function rulesRow(year: SchoolYear): Row {
  return {
    ...ofSchool(seedId('rules', year.name)),
    year_id: yearIdOf(year.name),
    averaging: 'weighted',
    five: 465,
    four: 365,
    three: 265,
    fewest_marks: 3,
    minutes_to_undo: 5,
    days_to_close: 14,
    holds_remarks: false,
    by_id: head.accountId,
    at: moment(year.firstDay, 540),
  }
}

export function staffRows(): Row[] {
  return staff.map((member) => ({
    ...ofSchool(member.id),
    surname: member.surname,
    given_name: member.givenName,
    patronymic: member.patronymic,
    position: member.position,
  }))
}

export function classRows(year: SchoolYear): Row[] {
  return schoolClasses.map((one) => ({
    ...ofSchool(one.id),
    year_id: yearIdOf(year.name),
    grade: one.grade,
    letter: one.letter,
    shift: one.shift,
    last_weekday: one.lastWeekday,
    period_root_id: periodRoot(year, one.periods),
    class_teacher_id: classTeachers.get(one.id)?.id ?? null,
  }))
}

export function pupilRows(enrolled: readonly Enrolled[]): Row[] {
  return enrolled.map((pupil) => ({
    id: pupil.pupilId,
    surname: pupil.surname,
    given_name: pupil.givenName,
    patronymic: pupil.patronymic,
    birth_day: pupil.birthDay,
    sex: pupil.sex,
  }))
}

export function enrolmentRows(enrolled: readonly Enrolled[]): Row[] {
  return enrolled.map((pupil) => ({
    ...ofSchool(pupil.enrolmentId),
    pupil_id: pupil.pupilId,
    class_id: pupil.classId,
    first_day: pupil.firstDay,
    last_day: pupil.lastDay,
  }))
}

export function subjectRows(): Row[] {
  return subjectPlans.map(({ name, shortName }) => ({ id: subjectId(name), name, short_name: shortName }))
}
