import { z } from 'zod'
import type { Day } from '@/lib/platform/day'
import { dayField } from '@/lib/platform/day-text'
import { listOf } from '@/lib/platform/form'
import { documentKinds, showIdentity } from './documents'

const longestReason = 1000

const reason = z
  .string('office.errors.reason')
  .trim()
  .min(1, 'office.errors.reason')
  .max(longestReason, 'office.errors.reasonTooLong')

const applicationId = z.uuid('office.errors.gone')

const longestNumber = 30

/** The paper behind what an office does to somebody's access. */
const act = {
  actNumber: z
    .string('office.errors.actNumber')
    .trim()
    .min(1, 'office.errors.actNumber')
    .max(longestNumber, 'office.errors.actNumberTooLong'),
  actDay: dayField({ missing: 'office.errors.actDay', impossible: 'office.errors.actDayImpossible' }),
}

/** «Подтвердить»: which pupil it is, and what the office has seen. */
export const confirmationSchema = z.object({
  applicationId,
  pupilId: z.uuid('office.errors.pupil'),
  documents: listOf(z.enum(documentKinds, 'office.errors.identity')).refine(showIdentity, 'office.errors.identity'),
})
export type Confirmation = z.output<typeof confirmationSchema>

/** With it, where a mailbox was lost: from whose application the access moves to this one, and by which paper. */
export const movingSchema = z.object({ movesFrom: z.uuid('office.errors.cannotMove'), ...act })
export type Moving = z.output<typeof movingSchema>

/** «Выдать новый код» in place of the one that the clerk saw on the page. */
export const reissueSchema = z.object({ applicationId, codeId: z.uuid('office.errors.gone') })
export type Reissue = z.output<typeof reissueSchema>

/** A refusal, a join undone, a right ended: each with its reason, which the parent reads. */
export const rejectionSchema = z.object({ applicationId, rejectReason: reason })
export const undoSchema = z.object({ applicationId, undoReason: reason })
export const revocationSchema = z.object({ applicationId, revokeReason: reason, ...act })
export type Reasoned = { applicationId: string; reason: string }
export type ReasonedAct = Reasoned & { actNumber: string; actDay: Day }
