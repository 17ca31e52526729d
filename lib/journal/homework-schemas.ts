import { z } from 'zod'
import { longestText } from './hand-in'
import { isAwaited } from './mark'

const id = z.guid()

export const tickSchema = z.object({
  pupilId: id,
  homeworkId: id,
  from: z.iso.date().optional().or(z.literal('')),
  done: z.enum(['yes', 'no']),
})

export const fileRemovalSchema = z.object({ courseId: id, homeworkId: id, fileId: id, lessonId: id.optional() })

/** A work comes back with a word, with a mark, or with both. */
export const returnSchema = z
  .object({
    courseId: id,
    homeworkId: id,
    handInId: id,
    /** Made by the page: the same form sent twice gives one mark. */
    entryId: id,
    columnId: id,
    word: z.string().trim().max(longestText, 'homework.errors.longWord').default(''),
    mark: z
      .string()
      .trim()
      .max(20, 'homework.errors.mark')
      .refine((typed) => !isAwaited(typed), 'homework.errors.awaited')
      .default(''),
  })
  .refine(({ word, mark }) => word !== '' || mark !== '', { path: ['word'], message: 'homework.errors.nothing' })
