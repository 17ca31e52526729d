import { z } from 'zod'

const longest = 1000
const gone = 'keeping.errors.noteGone'

export const noteSchema = z.object({
  courseId: z.uuid('keeping.errors.journalGone'),
  note: z.string('keeping.errors.note').trim().min(3, 'keeping.errors.note').max(longest, 'keeping.errors.noteTooLong'),
})

export const answerSchema = z.object({
  courseId: z.uuid('keeping.errors.journalGone'),
  noteId: z.uuid(gone),
  answer: z
    .string('keeping.errors.answer')
    .trim()
    .min(2, 'keeping.errors.answer')
    .max(longest, 'keeping.errors.noteTooLong'),
})

export const settlingSchema = z.object({ courseId: z.uuid('keeping.errors.journalGone'), noteId: z.uuid(gone) })
