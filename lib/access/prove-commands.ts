import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { isFresh } from './fresh'
import type { AccountKey, VisitorKey } from './key'
import { isPassword } from './password-hash'
import { admitTry } from './sign-in-limits'

/** Whether the person has proved who they are; otherwise the seconds to wait before the next try; 0: it was just wrong. */
export type Proof = { ok: true } | { ok: false; seconds: number }

/** Takes the password as a proof that it is still the owner who sits there. Guesses are counted as at the front door. */
export async function proveByPassword(account: AccountKey, visitor: VisitorKey, password: string): Promise<Proof> {
  const admission = await admitTry(visitor, account.email)
  if (!admission.isAdmitted) return { ok: false, seconds: admission.seconds }

  const { passwordHash } = await db.account.findUniqueOrThrow({
    where: { id: account.accountId },
    select: { passwordHash: true },
  })
  if (!(await isPassword(password, passwordHash))) return { ok: false, seconds: 0 }

  await admission.forgive()
  await noteProof(db, account)
  return { ok: true }
}

/** For a form that asks for the password only where the last proof is no longer fresh. */
export async function proveUnlessFresh(account: AccountKey, visitor: VisitorKey, password: string): Promise<Proof> {
  if (isFresh(account.provedAt, now())) return { ok: true }
  return password === '' ? { ok: false, seconds: 0 } : proveByPassword(account, visitor, password)
}

/** The session is fresh from now on. */
export async function noteProof(tx: Tx, { accountId, sessionId }: Pick<AccountKey, 'accountId' | 'sessionId'>) {
  await tx.session.updateMany({ where: { accountId, id: sessionId, endedAt: null }, data: { provedAt: now() } })
}
