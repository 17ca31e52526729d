import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'

export type AppointmentAct = 'invited' | 'invited-again' | 'cancelled' | 'declined' | 'appointed' | 'dismissed'

type Line = {
  /** Null for the city. */
  schoolId: string | null
  staffId: string | null
  accountId?: string | null
  role: string
  act: AppointmentAct
}

/** A line of the ledger of who invited, appointed and dismissed whom, in the caller's transaction. */
export async function writeAppointment(by: { accountId: string }, tx: Tx, line: Line): Promise<void> {
  await tx.appointmentEntry.create({
    data: { id: newId(), ...line, byId: by.accountId, at: now() },
    select: { id: true },
  })
}

/**
 * Holds the school's register of people for as long as the transaction lasts: of two heads who dismiss each other at the
 * same moment, the second finds the first gone. False where there is no such school.
 */
export async function holdStaff(tx: Tx, schoolId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM schools WHERE id = ${schoolId}::uuid FOR NO KEY UPDATE`
  return held.length > 0
}
