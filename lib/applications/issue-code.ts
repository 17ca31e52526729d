import { randomBytes } from 'node:crypto'
import type { OfficeKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { addDays, type Day, toDate } from '@/lib/platform/day'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { codeBytes, codeFromBytes, hashCode } from './access-code'

/** A code that was just made: the only time that anybody can read it. */
export type IssuedCode = { code: string; lastDay: Day }

/** Makes the code of an application and keeps its hash, in the caller's transaction. */
export async function issueCode(
  office: OfficeKey,
  tx: Tx,
  application: { id: string; codeDays: number; timeZone: string },
): Promise<IssuedCode> {
  const code = codeFromBytes(randomBytes(codeBytes))
  const lastDay = addDays(today(application.timeZone), application.codeDays)
  await tx.accessCode.create({
    data: {
      schoolId: office.schoolId,
      id: newId(),
      applicationId: application.id,
      hash: hashCode(code, env.NEXTAUTH_SECRET),
      issuedAt: now(),
      issuedById: office.accountId,
      lastDay: toDate(lastDay),
    },
    select: { id: true },
  })
  return { code, lastDay }
}

/** Cancels the code that could still be typed; where one is named, only that one. Answers how many there were. */
export async function cancelCode(
  { schoolId }: { schoolId: string },
  tx: Tx,
  applicationId: string,
  id?: string,
): Promise<number> {
  const { count } = await tx.accessCode.updateMany({
    where: { schoolId, applicationId, id, usedAt: null, cancelledAt: null },
    data: { cancelledAt: now() },
  })
  return count
}
