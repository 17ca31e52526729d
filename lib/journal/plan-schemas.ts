import { z } from 'zod'

const courseId = z.uuid()

export const typedPlanSchema = z.object({ courseId, plan: z.string().max(100_000, 'plan.errors.tooMuch') })

/** Half a megabyte holds the plans of a whole school. */
const mostBytes = 500_000

export const uploadedPlanSchema = z.object({
  courseId,
  spreadsheet: z
    .instanceof(File, { error: 'plan.errors.noFile' })
    .refine((file) => file.size > 0, 'plan.errors.noFile')
    .refine((file) => file.size <= mostBytes, 'plan.errors.tooMuch'),
})

export const copiedPlanSchema = z.object({ courseId, fromCourseId: z.uuid('plan.errors.noCourse') })
