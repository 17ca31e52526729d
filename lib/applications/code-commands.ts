import type { AccountKey, SystemKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { now, today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { Refusal } from '@/lib/platform/form'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { newId } from '@/lib/platform/id'
import { forgottenBefore } from '@/lib/platform/retention'
import { hashCode, normaliseCode } from './access-code'
import { move } from './move'
import { type Joined, makeReady, openDiaryOf } from './ready'
import { awaitsCode, type Status } from './status'
import { minutesLeft, pausedUntil, pauseInMinutes, triesLastForHours } from './wrong-tries'

export type TypedCode =
  | { ok: true; outcome: 'open' | 'waiting'; pupilId: string | null }
  | { ok: false; refusal: Refusal }

const msOfHour = 3_600_000

/**
 * What an account typed from the school's paper. It opens the diary, or, where the school's data is not in yet, is
 * accepted and waits. Only codes of the account's own applications are ever looked for, so that somebody else's code
 * is the same as no code at all. Wrong ones are counted, and after five of them there is a pause that grows.
 */
export async function typeCode(account: AccountKey, typed: string): Promise<TypedCode> {
  const pause = await findPause(db, account)
  if (pause.until) return waitUntil(pause.until)

  const code = normaliseCode(typed)
  if (code === null) return refuse(typed.trim() === '' ? 'code.errors.missing' : 'code.errors.notACode')

  const hash = hashCode(code, env.NEXTAUTH_SECRET)
  return db.$transaction((tx) => tryCode(account, tx, hash), { maxWait: 10_000, timeout: 15_000 })
}

async function tryCode(account: AccountKey, tx: Tx, hash: string): Promise<TypedCode> {
  // One try of an account at a time: of a hundred sent together, only the first is the first.
  await tx.$queryRaw`SELECT id FROM accounts WHERE id = ${account.accountId}::uuid FOR NO KEY UPDATE`
  const { wrongTries, until } = await findPause(tx, account)
  if (until) return waitUntil(until)

  const code = await findOwnCode(account, tx, hash)
  if (!code) return recordWrongTry(account, tx, wrongTries + 1)

  const { status } = code
  if (code.usedAt) return refuse(status === 'OPEN' ? 'code.errors.used' : usedEarlier(code))
  if (code.cancelledAt) return refuse(awaitsCode(status) ? 'code.errors.replaced' : notAwaited(status))
  if (!awaitsCode(status)) return refuse(notAwaited(status))
  if (code.lastDay < today(code.timeZone)) {
    return refuse({ key: 'code.errors.expired', values: { day: formatDayShort(code.lastDay, account.locale) } })
  }
  return spendCode(account, tx, code)
}

async function spendCode(account: AccountKey, tx: Tx, code: OwnCode): Promise<TypedCode> {
  const { schoolId, id: applicationId, pupilId } = code
  await tx.accessCode.update({
    where: { schoolId_id: { schoolId, id: code.codeId } },
    data: { usedAt: now() },
    select: { id: true },
  })
  if (code.status === 'READY') {
    if (!(await openDiaryOf(account, tx, code))) throw new Error('The application moved while it was held')
    return { ok: true, outcome: 'open', pupilId }
  }

  const step = { schoolId, applicationId, from: 'CONFIRMED', to: 'CONFIRMED', byId: account.accountId } as const
  if (!(await move(tx, { ...step, act: 'code-accepted', data: { codeAcceptedAt: now() } }))) {
    throw new Error('The application moved while it was held')
  }
  const accepted = { ...code, isCodeAccepted: true }
  const outcome = await makeReady(systemKey('applications.ready'), tx, accepted, code.timeZone)
  return outcome === 'open' ? { ok: true, outcome, pupilId } : { ok: true, outcome: 'waiting', pupilId: null }
}

type OwnCode = Joined & {
  status: Status
  timeZone: string
  codeId: string
  lastDay: Day
  usedAt: Date | null
  cancelledAt: Date | null
}

/** The code among those of the account's applications, held with its application until the transaction ends. */
async function findOwnCode(account: AccountKey, tx: Tx, hash: string): Promise<OwnCode | null> {
  const [code] = await tx.$queryRaw<OwnCode[]>`
    SELECT a.school_id AS "schoolId", a.id, a.account_id AS "accountId", a.pupil_id AS "pupilId", a.relation, a.status,
      a.code_accepted_at IS NOT NULL AS "isCodeAccepted", s.time_zone AS "timeZone",
      c.id AS "codeId", c.last_day::text AS "lastDay", c.used_at AS "usedAt", c.cancelled_at AS "cancelledAt"
    FROM applications a
    JOIN access_codes c ON c.school_id = a.school_id AND c.application_id = a.id
    JOIN schools s ON s.id = a.school_id
    WHERE a.account_id = ${account.accountId}::uuid AND c.hash = ${hash}
    FOR UPDATE OF a, c`
  return code ?? null
}

function usedEarlier({ status, isCodeAccepted }: OwnCode): string {
  return status === 'CONFIRMED' && isCodeAccepted ? 'code.errors.accepted' : notAwaited(status)
}

/** The application behind the code no longer waits for one: the school undid or ended it. */
function notAwaited(status: Status): string {
  return status === 'SUBMITTED' ? 'code.errors.undone' : 'code.errors.ended'
}

type Pause = { wrongTries: number; until: Date | null }

/** Wrong tries within a day and since the last code that was right, and until when no code is looked at. */
async function findPause(tx: Pick<Tx, '$queryRaw'>, { accountId }: AccountKey): Promise<Pause> {
  const instant = now()
  const yesterday = new Date(instant.getTime() - triesLastForHours * msOfHour)
  const [tries] = await tx.$queryRaw<{ wrongTries: number; lastTry: Date | null }[]>`
    SELECT count(*)::int AS "wrongTries", max(t.at) AS "lastTry" FROM code_tries t
    WHERE t.account_id = ${accountId}::uuid AND t.at > ${yesterday} AND t.at > coalesce((
      SELECT max(c.used_at) FROM applications a
      JOIN access_codes c ON c.school_id = a.school_id AND c.application_id = a.id
      WHERE a.account_id = ${accountId}::uuid), '-infinity')`
  const { wrongTries, lastTry } = tries ?? { wrongTries: 0, lastTry: null }
  return { wrongTries, until: pausedUntil(wrongTries, lastTry, instant) }
}

async function recordWrongTry({ accountId }: AccountKey, tx: Tx, wrongTries: number): Promise<TypedCode> {
  await tx.codeTry.create({ data: { accountId, id: newId(), at: now() }, select: { id: true } })
  const minutes = pauseInMinutes(wrongTries)
  return refuse(minutes === 0 ? 'code.errors.unknown' : { key: 'code.errors.unknownAndPause', values: { minutes } })
}

/** Forgets wrong codes that were typed long ago: no pause comes of them any more. Answers how many. */
export async function forgetOldTries(_: SystemKey): Promise<number> {
  const { count } = await db.codeTry.deleteMany({ where: { at: { lt: forgottenBefore('wrongCode', now()) } } })
  return count
}

function waitUntil(until: Date): TypedCode {
  return refuse({ key: 'code.errors.pause', values: { minutes: minutesLeft(until, now()) } })
}

function refuse(refusal: Refusal): TypedCode {
  return { ok: false, refusal }
}
