import { z } from 'zod'
import type { Day } from '@/lib/platform/day'
import { dayFromText } from '@/lib/platform/day-text'
import { typedValue } from './column'
import { correctionReasons, longestComment, longestReason } from './correction'
import type { MarkToSave } from './entry'

/**
 * What a pupil's line of a column's form is made of. Unseen are the entry's id, what stood in the cell (`was`), how many
 * entries it had (`saw`), and whether it was asked whose mark is to stand (`asked`).
 */
export const columnFields = [
  'value',
  'was',
  'saw',
  'id',
  'asked',
  'choice',
  'reason',
  'ownReason',
  'awaitedUntil',
  'wasUntil',
  'comment',
  'wasComment',
] as const
export type ColumnField = (typeof columnFields)[number]

/** A field's name goes with the pupil. */
export function columnField(field: ColumnField, enrolmentId: string): string {
  return `${field}.${enrolmentId}`
}

/** The choice of a reason that says: in my own words. */
export const ownReason = 'own'

const lineSchema = z.object({
  id: z.guid(),
  saw: z.coerce.number().int().min(0).max(1000),
  /** No mark is as long: what is cut off is refused with the rest. */
  value: z.string().transform((typed) => typed.slice(0, 20)),
  was: z.string().default(''),
  asked: z.string().default(''),
  /** After somebody else wrote: whose mark is to stand. */
  choice: z.enum(['mine', 'theirs']).optional(),
  reason: z.enum([...correctionReasons, ownReason, '']).default(''),
  ownReason: z.string().trim().max(longestReason).default(''),
  awaitedUntil: z.string().trim().optional(),
  wasUntil: z.string().default(''),
  comment: z.string().trim().max(longestComment).optional(),
  wasComment: z.string().default(''),
})

type Line = z.output<typeof lineSchema>

/**
 * The marks that a column's form wants written, and the fields to mend, as keys of the catalogue. Where nothing was
 * changed, or somebody else's mark is to stand, nothing is written; a line that no page of ours sends is passed over.
 */
export function marksIn(
  values: Record<string, unknown>,
  columnId: string,
): { marks: MarkToSave[]; wrong: Record<string, string> } {
  const marks: MarkToSave[] = []
  const wrong: Record<string, string> = {}
  for (const [enrolmentId, line] of linesIn(values)) {
    if (line.choice === 'theirs' || !isChanged(line)) continue
    const day = dayIn(line)
    if (line.asked && !line.choice) wrong[columnField('choice', enrolmentId)] = 'journal.errors.choice'
    else if (day === 'wrong') wrong[columnField('awaitedUntil', enrolmentId)] = 'journal.errors.awaitedUntil'
    else marks.push({ ...markOf(line, day), columnId, enrolmentId })
  }
  return { marks, wrong }
}

function linesIn(values: Record<string, unknown>): [string, Line][] {
  return Object.keys(values).flatMap((name) => {
    const [, enrolmentId] = /^value\.([0-9a-f-]{36})$/.exec(name) ?? []
    if (!enrolmentId) return []
    const sent = columnFields.map((field) => [field, values[columnField(field, enrolmentId)]])
    const line = lineSchema.safeParse(Object.fromEntries(sent))
    return line.success ? [[enrolmentId, line.data]] : []
  })
}

/** A cell's own page has a comment and a debt's day too. */
function isChanged({ value, was, comment, wasComment, awaitedUntil, wasUntil }: Line): boolean {
  if (typedValue(value) !== typedValue(was)) return true
  return (comment !== undefined && comment !== wasComment) || (awaitedUntil !== undefined && awaitedUntil !== wasUntil)
}

function dayIn({ awaitedUntil }: Line): Day | null | undefined | 'wrong' {
  if (awaitedUntil === undefined) return undefined
  return awaitedUntil === '' ? null : (dayFromText(awaitedUntil) ?? 'wrong')
}

function markOf(line: Line, awaitedUntil: Day | null | undefined) {
  const { id, saw, value, comment } = line
  const reason = line.reason === ownReason ? line.ownReason : line.reason
  return {
    type: 'mark' as const,
    id,
    saw,
    value: typedValue(value),
    ...(reason && { reason }),
    ...(awaitedUntil !== undefined && { awaitedUntil }),
    ...(comment !== undefined && { comment }),
  }
}
