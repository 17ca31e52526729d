import { z } from 'zod'
import { type Answers, answerSchemas, idSchema } from './schemas'

/** The questions of an application, in the order in which they are asked, one on a page. */
export const questions = ['child', 'school', 'class', 'relation', 'applicant'] as const
export type Question = (typeof questions)[number]

/** All pages of the wizard: the questions, all answers once more, and the consent as a document of its own. */
export const steps = [...questions, 'check', 'consent'] as const
export type Step = (typeof steps)[number]

export function isStep(text: string): text is Step {
  return steps.some((step) => step === text)
}

export function isQuestion(step: Step): step is Question {
  return Object.hasOwn(answerSchemas, step)
}

/** Null before the first question. */
export function stepBefore(step: Step): Step | null {
  return steps[steps.indexOf(step) - 1] ?? null
}

/** Where «Продолжить» leads: on, or back to the check when one answer was to be changed. */
export function stepAfter(question: Question, cameFrom?: Step): Step {
  return cameFrom === 'check' ? 'check' : (steps[steps.indexOf(question) + 1] ?? 'check')
}

/** The first question without an answer; null when all are answered. */
export function firstUnanswered(answers: Answers): Question | null {
  return questions.find((question) => answers[question] === undefined) ?? null
}

/** Where a draft is taken up again. */
export function stepToContinue(answers: Answers): Step {
  return firstUnanswered(answers) ?? 'check'
}

/** Whether a page may be opened yet: all questions before it are answered. */
export function mayOpenStep(step: Step, answers: Answers): boolean {
  const missing = firstUnanswered(answers)
  return missing === null || steps.indexOf(step) <= steps.indexOf(missing)
}

/** What the form of every question carries beside its answer. */
export const stepFormSchema = z.object({
  id: idSchema,
  step: z.enum(questions),
  from: z.literal('check').optional().catch(undefined),
})
