import { artsPlans } from './arts'
import { languagePlans } from './language'
import { mathsPlans } from './maths'
import type { Plans } from './plan'
import { primaryPlans } from './primary'
import { sciencePlans } from './science'
import { societyPlans } from './society'

const plans: Plans = {
  ...primaryPlans,
  ...languagePlans,
  ...mathsPlans,
  ...sciencePlans,
  ...societyPlans,
  ...artsPlans,
}

const weeksInYear = 34
const again = ['', '. Продолжение', '. Практикум', '. Закрепление', '. Обобщение', '. Повторение']

/** What the lesson of a course is about, counted from 0 at the start of the year: the plan stretches over all weeks. */
export function topicOf(subject: string, grade: number, hours: number, lesson: number): string {
  const plan = planOf(subject, grade)
  const lessonsInYear = hours * weeksInYear
  const share = Math.max(1, lessonsInYear / plan.length)
  const index = Math.min(plan.length - 1, Math.floor(lesson / share))
  const times = Math.floor(lesson - Math.ceil(index * share))
  return `${plan[index]}${again[Math.min(times, again.length - 1)]}`
}

/** The topics of a course for the whole year, hour by hour. */
export function topicsOfYear(subject: string, grade: number, hours: number): string[] {
  return Array.from({ length: hours * weeksInYear }, (_, lesson) => topicOf(subject, grade, hours, lesson))
}

function planOf(subject: string, grade: number): readonly string[] {
  const key = Object.keys(plans).find((name) => {
    const grades = /^(.*) (\d+)-(\d+)$/.exec(name)
    if (!grades) return name === subject
    return grades[1] === subject && Number(grades[2]) <= grade && grade <= Number(grades[3])
  })
  const plan = key ? plans[key] : undefined
  if (!plan) throw new Error(`No plan of ${subject} for grade ${grade}`)
  return plan
}
