import { addDays, type Day, dayOf, mondayOf, toDate, weekdayOf } from '@/lib/platform/day'

export const demoTimeZone = 'Europe/Moscow'
const hoursAheadOfGreenwich = 3

/** Of the school year: 1 September to the last working day of May. */
export type SchoolYear = { name: string; firstDay: Day; lastDay: Day; holidays: HolidaySpan[] }

/** Days without lessons, both ends included; an empty list of grades means everybody. */
type HolidaySpan = { name: string; firstDay: Day; lastDay: Day; grades: number[] }

/** The school year of a day; in June, July and August the one that has just ended. */
export function schoolYearOf(day: Day): SchoolYear {
  const year = Number(day.slice(0, 4))
  const begins = day.slice(5) < '09-01' ? year - 1 : year
  const ends = begins + 1
  return {
    name: `${begins}/${ends}`,
    firstDay: firstWorkingDay(`${begins}-09-01` as Day, 1),
    lastDay: firstWorkingDay(`${ends}-05-31` as Day, -1),
    holidays: holidaysOf(begins),
  }
}

function firstWorkingDay(day: Day, step: 1 | -1): Day {
  return weekdayOf(day) === 7 ? addDays(day, step) : day
}

function holidaysOf(begins: number): HolidaySpan[] {
  const ends = begins + 1
  const autumn = mondayOf(`${begins}-10-29` as Day)
  const afterNewYear = addDays(mondayOf(`${ends}-01-08` as Day), 6)
  const february = mondayOf(`${ends}-02-15` as Day)
  const spring = mondayOf(`${ends}-03-30` as Day)
  return [
    { name: 'Осенние каникулы', firstDay: autumn, lastDay: addDays(autumn, 6), grades: [] },
    publicHoliday('День народного единства', `${begins}-11-04` as Day),
    { name: 'Зимние каникулы', firstDay: `${begins}-12-30` as Day, lastDay: afterNewYear, grades: [] },
    { name: 'Дополнительные каникулы', firstDay: february, lastDay: addDays(february, 6), grades: [1] },
    publicHoliday('День защитника Отечества', `${ends}-02-23` as Day),
    publicHoliday('Международный женский день', `${ends}-03-08` as Day),
    { name: 'Весенние каникулы', firstDay: spring, lastDay: addDays(spring, 6), grades: [] },
    publicHoliday('Праздник Весны и Труда', `${ends}-05-01` as Day),
    publicHoliday('День Победы', `${ends}-05-09` as Day),
  ]
}

/** One that falls on Saturday or Sunday takes the Monday after it as well. */
function publicHoliday(name: string, day: Day): HolidaySpan {
  const weekday = weekdayOf(day)
  return { name, firstDay: day, lastDay: weekday > 5 ? addDays(day, 8 - weekday) : day, grades: [] }
}

/** Whether a grade has lessons on a day at all; without a grade, whether anybody has. */
export function isSchoolDay(year: SchoolYear, day: Day, grade?: number): boolean {
  if (day < year.firstDay || day > year.lastDay || weekdayOf(day) === 7) return false
  return !isHoliday(year, day, grade)
}

/** Whether a grade has holidays on a day; without a grade, whether everybody has. */
export function isHoliday(year: SchoolYear, day: Day, grade?: number): boolean {
  return year.holidays.some(
    (holiday) =>
      holiday.firstDay <= day &&
      day <= holiday.lastDay &&
      (holiday.grades.length === 0 || (grade !== undefined && holiday.grades.includes(grade))),
  )
}

/** The instant itself where it falls on a school day, else half past ten (in Moscow) of the last school day before it. */
export function lastSchoolMoment(now: Date): Date {
  const today = dayOf(now, demoTimeZone)
  const year = schoolYearOf(today)
  if (isSchoolDay(year, today)) return now

  let day = today
  while (day >= year.firstDay && !isSchoolDay(year, day)) day = addDays(day, -1)
  return day < year.firstDay ? lastSchoolMoment(moment(addDays(year.firstDay, -2), 630)) : moment(day, 630)
}

/** The instant of so many minutes after midnight in Moscow, which has kept one hour all the year since 2014. */
export function moment(day: Day, minutes: number): Date {
  return new Date(toDate(day).getTime() + (minutes - hoursAheadOfGreenwich * 60) * 60_000)
}

/** The school days of a grade, from the first of the year to a day, in order. */
export function schoolDays(year: SchoolYear, grade: number, until: Day): Day[] {
  const days: Day[] = []
  for (let day = year.firstDay; day <= until && day <= year.lastDay; day = addDays(day, 1)) {
    if (isSchoolDay(year, day, grade)) days.push(day)
  }
  return days
}
