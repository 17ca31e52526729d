import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Act, Status } from './status'

type StepToWrite = {
  schoolId: string
  applicationId: string
  act: Act
  /** Null for the first step, when there was only a draft. */
  fromStatus: Status | null
  status: Status
  byId: string
  /** A text of `free_texts`, which may be erased one day; the step stays. */
  reasonId?: string | null
}

/**
 * Adds a step to the ledger of an application, in the transaction that changes its status. It replaces the last one;
 * of two writers who replace the same step the database lets one through. Answers the step's id.
 */
export async function writeStep(tx: Tx, step: StepToWrite): Promise<string> {
  const id = newId()
  const last = await findLastStep(tx, step.schoolId, step.applicationId)
  await tx.applicationStep.create({
    data: { ...step, id, reasonId: step.reasonId ?? null, at: now(), replaces: last },
    select: { id: true },
  })
  return id
}

async function findLastStep(tx: Tx, schoolId: string, applicationId: string): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM application_steps s
    WHERE s.school_id = ${schoolId}::uuid AND s.application_id = ${applicationId}::uuid
      AND NOT EXISTS (
        SELECT 1 FROM application_steps r
        WHERE r.school_id = s.school_id AND r.application_id = s.application_id AND r.replaces = s.id)`
  return last?.id ?? null
}
