import type { Entry } from '@/lib/journal/chain'
import type { ScaleName } from '@/lib/journal/scale'
import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'

/** What a mark at the end of something is for: a period, the year, the exam, the certificate. */
export const decisionKinds = ['period', 'year', 'exam', 'final'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const notAttested = 'н/а'
export const exempt = 'осв'
export const passed = 'зачёт'
export const failed = 'незачёт'

const words = [passed, failed, notAttested, exempt] as const
const numbers = ['5', '4', '3', '2'] as const

/**
 * What may be decided, in the order in which it is offered. Periods and certificates know the five-point scale and
 * words alone, whatever scale the course's own marks have; an exam is sat or it is not.
 */
export function valuesOf(scale: string | null, kind: DecisionKind): readonly string[] {
  if (scale === null) return []
  if (scale === ('pass' satisfies ScaleName)) return words
  return kind === 'exam' ? [...numbers, passed, failed] : [...numbers, ...words]
}

/** The number of a decision; null for a word. */
export function numberOf(value: string | null | undefined): number | null {
  return value && /^[2-5]$/.test(value) ? Number(value) : null
}

/** Whether the teacher decided otherwise than the rules suggested. Where nothing was suggested, nothing differs. */
export function differs({ value, suggested }: { value: string | null; suggested: string | null }): boolean {
  return value !== null && suggested !== null && value !== suggested
}

/** A subject that a year cannot be finished with: 2, не аттестован, незачёт. */
export function isUnsatisfactory(value: string | null | undefined): boolean {
  return value === '2' || value === notAttested || value === failed
}

/** Приказ by which a mark of a closed period was changed. */
export type ActOfChange = { number: string; day: Day; reason: string | null }

/** An entry of the ledger of decisions; null for one taken back. */
export type Decision = Entry & {
  value: string | null
  /** What the rules suggested when it was decided. */
  suggested: string | null
  /** An instant. */
  at: string
  by: Person | null
  act: ActOfChange | null
}
