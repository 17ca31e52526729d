import { z } from 'zod'
import { dayField } from '@/lib/platform/day-text'
import { decisionKinds } from './decision'

const gone = 'rules.errors.actGone'
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
  value: z.string('rules.errors.actValue').min(1, 'rules.errors.actValue').max(20, 'rules.errors.actValue'),
  number: z
    .string('rules.errors.actNumber')
    .trim()
    .min(1, 'rules.errors.actNumber')
    .max(longestNumber, 'rules.errors.actNumberTooLong'),
  day: dayField({ missing: 'rules.errors.actDay', impossible: 'rules.errors.actDayImpossible' }),
  reason: z
    .string('rules.errors.actReason')
    .trim()
    .min(3, 'rules.errors.actReason')
    .max(longestReason, 'rules.errors.actReasonTooLong'),
})
