import type { Prisma, Tx } from '@/lib/platform/db'
import { writeStep } from './ledger'
import { type Act, mayBecome, type Status } from './status'

type Move = {
  schoolId: string
  applicationId: string
  /** Where the caller saw it; with the same `to` only a step is written. */
  from: Status
  to: Status
  act: Act
  byId: string
  reasonId?: string | null
  data?: Omit<Prisma.ApplicationUncheckedUpdateManyInput, 'status'>
}

/**
 * Moves an application on, with its step, in one transaction. False, and nothing done, where it no longer stands where
 * the caller saw it. From here to the end of the transaction nobody else moves it.
 */
export async function move(tx: Tx, { data, from, to, ...step }: Move): Promise<boolean> {
  if (from !== to && !mayBecome(from, to)) throw new Error(`An application never goes from ${from} to ${to}`)

  const { schoolId, applicationId: id } = step
  const { count } = await tx.application.updateMany({
    where: { schoolId, id, status: from },
    data: { ...data, status: to },
  })
  if (count === 0) return false

  await writeStep(tx, { ...step, fromStatus: from, status: to })
  return true
}
