import { addDays, type Day } from '@/lib/platform/day'

/** The age at which a pupil decides who reads the own diary (the Civil Code, article 21). */
export const comingOfAge = 18
/** So long before it the pupil is asked. */
const daysBefore = 60

/** The eighteenth birthday; of whoever was born on 29 February, 1 March. */
export function comesOfAgeOn(birthDay: Day): Day {
  const year = Number(birthDay.slice(0, 4)) + comingOfAge
  const isThere = birthDay.slice(5) !== '02-29' || year % 4 === 0
  return `${year}-${isThere ? birthDay.slice(5) : '03-01'}` as Day
}

/** Whether the pupil may say by now who goes on reading. What is said before the birthday holds from it on. */
export function mayDecideWhoReads(birthDay: Day, today: Day): boolean {
  return today >= addDays(comesOfAgeOn(birthDay), -daysBefore)
}
