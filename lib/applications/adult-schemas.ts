import { z } from 'zod'

const answer = z.enum(['kept', 'ended'], 'adult.errors.answer')

/** What a pupil says of one representative. */
export const adultAnswerSchema = z.object({ pupilId: z.guid(), parentId: z.guid(), answer })

/** The same, brought to the office on paper, by the representative's application. */
export const paperAnswerSchema = z.object({ applicationId: z.guid('office.errors.gone'), answer })
