import { seedId } from './random'

export type SchoolClass = {
  id: string
  name: string
  grade: number
  letter: string
  shift: 1 | 2
  /** 5: Saturday is free; 6: it is not. */
  lastWeekday: 5 | 6
  periods: 'quarters' | 'half-years'
}

/** Never grades 1, 5, 9 and 11 (СанПиН). */
const inSecondShift = ['6А', '6Б', '8Б']

export const schoolClasses: readonly SchoolClass[] = Array.from({ length: 11 }, (_, index) => index + 1).flatMap(
  (grade) =>
    ['А', 'Б'].map((letter) => {
      const name = `${grade}${letter}`
      return {
        id: seedId('class', name),
        name,
        grade,
        letter,
        shift: inSecondShift.includes(name) ? 2 : 1,
        lastWeekday: grade >= 8 ? 6 : 5,
        periods: grade >= 10 ? 'half-years' : 'quarters',
      }
    }),
)

export function classNamed(name: string): SchoolClass {
  const found = schoolClasses.find((one) => one.name === name)
  if (!found) throw new Error(`No class is called ${name}`)
  return found
}
