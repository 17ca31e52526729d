import { z } from 'zod'
import { tenthsIn } from './weight'

const says = (key: string) => `journal.errors.${key}`
const id = z.guid(says('form'))

export const longestTitle = 120

const columnFields = {
  courseId: id,
  kindId: z.guid(says('kind')),
  /** Left empty, the column weighs what its kind does. */
  weight: z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return null
      const tenths = tenthsIn(typed)
      if (tenths !== null) return tenths
      context.addIssue({ code: 'custom', message: says('weight') })
      return z.NEVER
    }),
  title: z
    .string()
    .trim()
    .max(longestTitle, says('title'))
    .default('')
    .transform((typed) => typed || null),
}

/** The page names the new column, so that sending the form twice adds one. */
export const newColumnSchema = z.object({ id, lessonId: z.guid(says('lesson')), ...columnFields })

export const columnChangeSchema = z.object({ columnId: id, ...columnFields })

export const columnRemovalSchema = z.object({ courseId: id, columnId: id })
