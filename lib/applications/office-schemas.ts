import { z } from 'zod'
import { listOf } from '@/lib/platform/form'
import { documentKinds, showIdentity } from './documents'

const longestReason = 1000

const reason = z
  .string('office.errors.reason')
  .trim()
  .min(1, 'office.errors.reason')
  .max(longestReason, 'office.errors.reasonTooLong')

const applicationId = z.uuid('office.errors.gone')

/** «Подтвердить»: which pupil it is, and what the office has seen. */
export const confirmationSchema = z.object({
  applicationId,
  pupilId: z.uuid('office.errors.pupil'),
  documents: listOf(z.enum(documentKinds, 'office.errors.identity')).refine(showIdentity, 'office.errors.identity'),
})
export type Confirmation = z.output<typeof confirmationSchema>

/** «Выдать новый код» in place of the one that the clerk saw on the page. */
export const reissueSchema = z.object({ applicationId, codeId: z.uuid('office.errors.gone') })
export type Reissue = z.output<typeof reissueSchema>

/** A refusal, a join undone, a right ended: each with its reason, which the parent reads. */
export const rejectionSchema = z.object({ applicationId, rejectReason: reason })
export const undoSchema = z.object({ applicationId, undoReason: reason })
export const revocationSchema = z.object({ applicationId, revokeReason: reason })
export type Reasoned = { applicationId: string; reason: string }
