import { isAwaited } from './mark'

/** Why a mark is corrected after the time to undo; the words stand in the catalogue, any other reason is the teacher's own. */
export const correctionReasons = ['copying-error', 'resit', 'work-on-mistakes', 'appeal'] as const

export type CorrectionReason = (typeof correctionReasons)[number]

export function isCorrectionReason(text: string | null): text is CorrectionReason {
  return correctionReasons.some((reason) => reason === text)
}

export const longestReason = 200
export const longestComment = 500

type Standing = { value: string | null; by: string; at: Date }
type Writer = { accountId: string; now: Date; minutesToUndo: number }

/** Until when whoever wrote an entry may take it back or change it as if it had not been. */
export function undoUntil(at: Date, { minutesToUndo }: { minutesToUndo: number }): Date {
  return new Date(at.getTime() + minutesToUndo * 60_000)
}

/**
 * Whether a mark may only be changed with a reason: it has been seen at home, or somebody else gave it. To give a mark
 * that was awaited, or into a cell that was emptied, is no correction; nor is the same mark once more.
 */
export function needsReason(standing: Standing | undefined, value: string | null, writer: Writer): boolean {
  if (!standing || standing.value === null || isAwaited(standing.value) || standing.value === value) return false
  return standing.by !== writer.accountId || writer.now > undoUntil(standing.at, writer)
}
