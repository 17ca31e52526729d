import { db, type Tx } from '@/lib/platform/db'
import { takeAppCode } from './app-commands'
import type { AccountKey, AwaitingKey, VisitorKey } from './key'
import type { AuthenticationAnswer } from './passkey'
import { takePasskey } from './passkey-commands'
import { noteProof, type Proof } from './prove-commands'
import { takeRecoveryCode } from './recovery-commands'
import type { SignIn } from './sign-in-commands'
import { admitTry } from './sign-in-limits'
import { type Entry, entryColumns, startSession } from './start-session'

/** Lets in whoever gave the password before and now a code of the app. */
export function passByApp(awaiting: AwaitingKey, visitor: VisitorKey, code: string): Promise<SignIn> {
  return pass(awaiting, visitor, (tx) => takeAppCode(tx, awaiting.accountId, code))
}

/** The same by a code that was written down, for whoever has lost the telephone. */
export function passByRecoveryCode(awaiting: AwaitingKey, visitor: VisitorKey, typed: string): Promise<SignIn> {
  return pass(awaiting, visitor, (tx) => takeRecoveryCode(tx, awaiting.accountId, typed))
}

type GivenPasskey = { challengeId: string; answer: AuthenticationAnswer }

/** The same by a passkey, which nobody guesses: it is not counted. Null where it did not fit. */
export async function passByPasskey(
  awaiting: AwaitingKey,
  visitor: VisitorKey,
  given: GivenPasskey,
): Promise<Entry | null> {
  if (!(await takePasskey(awaiting.accountId, given))) return null
  return db.$transaction((tx) => enter(tx, awaiting, visitor))
}

/** Lets in whose passkey it is, without a password: it holds the finger or the look as well as the device. */
export async function signInByPasskey(visitor: VisitorKey, given: GivenPasskey): Promise<Entry | null> {
  const accountId = await takePasskey(null, given)
  if (!accountId) return null

  return db.$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: entryColumns })
    return startSession(tx, visitor, account, { gaveFactor: true })
  })
}

/** Takes a code of the app as a proof that it is still the owner who sits there. */
export async function proveByApp(account: AccountKey, visitor: VisitorKey, code: string): Promise<Proof> {
  const admission = await admitTry(visitor, account.email, 'factor')
  if (!admission.isAdmitted) return { ok: false, seconds: admission.seconds }

  const isTaken = await db.$transaction((tx) => takeAppCode(tx, account.accountId, code))
  if (!isTaken) return { ok: false, seconds: 0 }

  await admission.forgive()
  await noteProof(db, account)
  return { ok: true }
}

export async function proveByPasskey(account: AccountKey, given: GivenPasskey): Promise<boolean> {
  const isTaken = (await takePasskey(account.accountId, given)) !== null
  if (isTaken) await noteProof(db, account)
  return isTaken
}

/** Codes are short: tries are counted as those of passwords are, each kind by itself. */
async function pass(awaiting: AwaitingKey, visitor: VisitorKey, take: (tx: Tx) => Promise<boolean>): Promise<SignIn> {
  const admission = await admitTry(visitor, awaiting.email, 'factor')
  if (!admission.isAdmitted) return { ok: false, seconds: admission.seconds }

  const entry = await db.$transaction(async (tx) => ((await take(tx)) ? enter(tx, awaiting, visitor) : null))
  if (!entry) return { ok: false, seconds: 0 }

  await admission.forgive()
  return { ok: true, entry }
}

/** The session that waited is gone, and with it its id; null where it is gone already. */
async function enter(tx: Tx, { accountId, sessionId }: AwaitingKey, visitor: VisitorKey): Promise<Entry | null> {
  const { count } = await tx.session.deleteMany({
    where: { accountId, id: sessionId, awaitsFactor: true, endedAt: null },
  })
  if (count === 0) return null

  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: entryColumns })
  return startSession(tx, visitor, account, { gaveFactor: true })
}
