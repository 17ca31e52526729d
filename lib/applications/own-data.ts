import type { AccountKey } from '@/lib/access/key'
import { fromDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { findPerson } from './own-person'

/** One line of what is kept about a person: names of fields as in the catalogue, values as they lie. */
export type OwnRecord = Record<string, string | number | boolean | Date | readonly string[] | null>

/**
 * Everything that is kept about the owner of an account, by sections. A child's diary is not in it: the diary's own pages
 * show and print it. What lies as a hash or sealed (passwords, codes, links) is told of, not shown.
 */
export async function collectOwnData(account: AccountKey) {
  const { accountId } = account
  const [person, sessions, looks, invitations, given, letters, schools] = await Promise.all([
    findPerson(accountId),
    listSessions(accountId),
    listLooks(accountId),
    listInvitations(accountId),
    listGiven(accountId),
    listLetters(accountId),
    db.school.findMany({ select: { id: true, shortName: true }, orderBy: { id: 'asc' } }),
  ])
  const schoolNames = new Map(schools.map(({ id, shortName }) => [id, shortName]))
  const school = (id: string | null) => (id === null ? null : (schoolNames.get(id) ?? null))
  const { totpKeys, passkeys, recovery, grants, appointments, consents, applications, drafts, apiTokens, ...own } =
    person
  const { passwordHash, ...said } = own

  return {
    account: [{ ...said, hasPassword: passwordHash !== null }],
    sessions,
    factors: [
      ...totpKeys.map(({ provedAt }) => ({ kind: 'app', since: provedAt })),
      ...passkeys.map(({ name, createdAt, usedAt }) => ({ kind: 'passkey', name, since: createdAt, usedAt })),
      ...recovery.map(({ createdAt, usedAt }) => ({ kind: 'recovery-code', since: createdAt, usedAt })),
    ],
    work: appointments.map(({ role, schoolId, startedAt, endedAt }) => ({
      role,
      school: school(schoolId),
      since: startedAt,
      endedAt,
    })),
    applications: applications.map(({ schoolId, childBirthDay, lastDay, ...one }) => ({
      ...one,
      school: school(schoolId),
      childBirthDay: fromDate(childBirthDay),
      lastDay: fromDate(lastDay),
    })),
    drafts: drafts.map(({ savedAt, answers }) => ({ savedAt, answers: JSON.stringify(answers) })),
    // The order of a name is called «given» too.
    consents: consents.map(({ act, ...one }) => ({ act: act === 'given' ? 'agreed' : act, ...one })),
    diaries: grants.map(({ pupil, schoolId, lastDay, startedAt, ...one }) => ({
      ...one,
      child: pupil.givenName,
      school: school(schoolId),
      since: startedAt,
      lastDay: lastDay && fromDate(lastDay),
    })),
    given,
    invitations,
    tokens: apiTokens.map(({ lastDay, createdAt, ...one }) => ({
      ...one,
      since: createdAt,
      lastDay: fromDate(lastDay),
    })),
    looks,
    letters,
  } satisfies Record<string, readonly OwnRecord[]>
}

export type OwnData = Awaited<ReturnType<typeof collectOwnData>>
export type OwnSection = keyof OwnData

function listSessions(accountId: string) {
  return db.session.findMany({
    where: { accountId },
    select: { startedAt: true, seenAt: true, endedAt: true, userAgent: true, address: true },
    orderBy: { startedAt: 'desc' },
  })
}

/** What the account gave to others: the readers' own data is not the giver's, but the name that the giver called them by. */
async function listGiven(accountId: string) {
  const given = await db.grant.findMany({
    where: { grantorId: accountId, accountId: { not: accountId } },
    select: { name: true, relation: true, parts: true, startedAt: true, lastDay: true, endedAt: true },
    orderBy: { startedAt: 'asc' },
  })
  return given.map(({ startedAt, lastDay, ...one }) => ({
    ...one,
    since: startedAt,
    lastDay: lastDay && fromDate(lastDay),
  }))
}

function listInvitations(accountId: string) {
  return db.invitation.findMany({
    where: { accountId },
    select: { email: true, name: true, relation: true, parts: true, word: true, state: true, sentAt: true },
    orderBy: { createdAt: 'asc' },
  })
}

function listLooks(accountId: string) {
  return db.$queryRaw<{ day: string; child: string; parts: string[] }[]>`
    SELECT l.day::text AS day, c.given_name AS child, array_agg(l.part ORDER BY l.part) AS parts
    FROM (SELECT DISTINCT school_id, pupil_id FROM grants WHERE account_id = ${accountId}::uuid) AS mine
    JOIN looks l ON l.school_id = mine.school_id AND l.pupil_id = mine.pupil_id AND l.account_id = ${accountId}::uuid
    JOIN pupils c ON c.id = l.pupil_id
    GROUP BY l.day, c.id, c.given_name ORDER BY l.day DESC, c.given_name`
}

function listLetters(accountId: string) {
  return db.letter.findMany({
    where: { accountId },
    select: { subject: true, to: true, createdAt: true, sentAt: true },
    orderBy: { id: 'desc' },
  })
}
