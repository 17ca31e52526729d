import type { OfficeKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'

type ActToWrite = {
  kind: 'ended' | 'moved'
  number: string
  day: Day
  /** The application whose access it touches. */
  of: { id: string; accountId: string; pupilId: string | null }
  /** Where the access moves to. */
  toId?: string
}

/** Records the paper by which an office changed somebody's access, in the transaction that changes it. */
export async function writeAccessAct(office: OfficeKey, tx: Tx, { kind, number, day, of, toId }: ActToWrite) {
  const { schoolId, accountId: byId } = office
  const { accountId, pupilId } = of
  const grant = await tx.grant.findFirst({
    where: { accountId, applicationId: of.id, schoolId, endedAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const act = { schoolId, id: newId(), kind, number, day: toDate(day), byId, at: now() }
  const about = { pupilId, accountId, grantId: grant?.id ?? null, applicationId: toId ?? of.id }
  await tx.accessAct.create({ data: { ...act, ...about }, select: { id: true } })
}
