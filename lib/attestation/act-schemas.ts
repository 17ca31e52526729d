import { z } from 'zod'
import { dayField } from '@/lib/platform/day-text'
import { decisionKinds } from './decision'

const gone = 'acts.errors.gone'
const longestNumber = 30
const longestReason = 500

/** Приказ, by which one mark of a closed period is changed. */
export const actSchema = z.object({
  courseId: z.uuid(gone),
  periodId: z.uuid(gone),
  kind: z.enum(decisionKinds, gone),
  enrolmentId: z.uuid(gone),
  /** The entry that the head saw; '' where there was none. */
  saw: z.union([z.literal(''), z.uuid()], gone),
  value: z.string('acts.errors.value').min(1, 'acts.errors.value').max(20, 'acts.errors.value'),
  number: z
    .string('acts.errors.number')
    .trim()
    .min(1, 'acts.errors.number')
    .max(longestNumber, 'acts.errors.numberTooLong'),
  day: dayField({ missing: 'acts.errors.day', impossible: 'acts.errors.dayImpossible' }),
  reason: z
    .string('acts.errors.reason')
    .trim()
    .min(3, 'acts.errors.reason')
    .max(longestReason, 'acts.errors.reasonTooLong'),
})
