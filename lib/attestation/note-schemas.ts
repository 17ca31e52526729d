import { z } from 'zod'

const longest = 1000
const gone = 'rules.errors.noteGone'

export const noteSchema = z.object({
  courseId: z.uuid('rules.errors.journalGone'),
  note: z.string('rules.errors.note').trim().min(3, 'rules.errors.note').max(longest, 'rules.errors.noteTooLong'),
})

export const answerSchema = z.object({
  courseId: z.uuid('rules.errors.journalGone'),
  noteId: z.uuid(gone),
  answer: z.string('rules.errors.answer').trim().min(2, 'rules.errors.answer').max(longest, 'rules.errors.noteTooLong'),
})

export const settlingSchema = z.object({ courseId: z.uuid('rules.errors.journalGone'), noteId: z.uuid(gone) })
