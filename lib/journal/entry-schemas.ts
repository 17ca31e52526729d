import { z } from 'zod'
import { type Day, isDay } from '@/lib/platform/day'
import { longestComment, longestReason } from './correction'
import { mostEntries } from './entry'

const id = z.guid()
const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
/** No text of the database may hold a zero. */
const text = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll('\0', '').trim())
    .pipe(z.string().max(longest))

const cell = { id, enrolmentId: id, saw: z.int().min(0).max(1000) }

const mark = z.object({
  ...cell,
  type: z.literal('mark'),
  columnId: id,
  value: z.string().min(1).max(20).nullable(),
  reason: text(longestReason).optional(),
  awaitedUntil: day.nullable().optional(),
  comment: text(longestComment).optional(),
  column: z.object({ lessonId: id, kindId: id }).optional(),
})

const attendance = z.object({
  ...cell,
  type: z.literal('attendance'),
  lessonId: id,
  kind: z.enum(['present', 'absent', 'late', 'left-early']),
  reason: z.literal('illness').optional(),
  minutes: z.int().min(0).max(240).nullable().optional(),
})

/** What the grid sends: POST /api/journal/v1/entries. */
export const entriesSchema = z.object({
  accountId: id,
  courseId: id,
  entries: z
    .array(z.discriminatedUnion('type', [mark, attendance]))
    .min(1)
    .max(mostEntries),
})
