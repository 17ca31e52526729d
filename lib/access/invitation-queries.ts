import { now, today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/id'
import type { DiaryPart } from './grant'
import { readInvitation } from './invitation-link'
import type { Offer } from './invitation-terms'
import type { AccountKey, PassportKey, VisitorKey } from './key'
import type { InviteeRelation } from './terms'

/** What there is to choose from for an invitation to this diary. */
export async function findOffer({ pupilId, schoolId, timeZone }: PassportKey): Promise<Offer> {
  const [offer] = await db.$queryRaw<Offer[]>(Prisma.sql`
    WITH place AS (
      SELECT e.id, e.class_id, k.year_id FROM enrolments e JOIN classes k ON k.school_id = e.school_id AND k.id = e.class_id
      WHERE e.school_id = ${schoolId}::uuid AND e.pupil_id = ${pupilId}::uuid ORDER BY e.first_day DESC, e.id DESC LIMIT 1
    ), taught AS (
      SELECT DISTINCT c.subject_id AS id FROM place p JOIN courses c ON c.school_id = ${schoolId}::uuid AND c.year_id = p.year_id
        AND (c.class_id = p.class_id OR c.group_id IN (
          SELECT m.group_id FROM group_members m WHERE m.school_id = ${schoolId}::uuid AND m.enrolment_id = p.id))
    )
    SELECT
      (SELECT min(y.last_day)::text FROM school_years y
        WHERE y.school_id = ${schoolId}::uuid AND y.last_day >= ${today(timeZone)}::date) AS "yearEnds",
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]')
        FROM taught t JOIN subjects u ON u.id = t.id) AS subjects`)
  return offer ?? { yearEnds: null, subjects: [] }
}

/** An invitation of the parent's own that was not answered yet. */
export type OpenInvitation = {
  id: string
  email: string
  name: string
  relation: InviteeRelation
  parts: DiaryPart[]
  subjectIds: string[]
  /** Their names; empty for all subjects. */
  subjects: string[]
  lastDay: Day | null
  /** The further diaries that it opens, by the children's given names. */
  otherChildren: string[]
  sentAt: Date
  expiresAt: Date
  /** Its letter is too old, or its last day has passed: it opens nothing until it is sent again, or changed. */
  isExpired: boolean
}

/** The parent's own invitations to this diary that wait for an answer, with those whose letters ran out; the newest first. In one statement. */
export function listInvitations(passport: PassportKey): Promise<OpenInvitation[]> {
  return readOpen(passport, Prisma.empty)
}

/** One that waits, to be changed; null for one that was answered, or is another parent's. */
export async function findOpenInvitation(passport: PassportKey, id: string): Promise<OpenInvitation | null> {
  if (!isId(id)) return null
  const [invitation] = await readOpen(passport, Prisma.sql`AND i.id = ${id}::uuid`)
  return invitation ?? null
}

function readOpen(
  { accountId, pupilId, schoolId, timeZone }: PassportKey,
  which: Prisma.Sql,
): Promise<OpenInvitation[]> {
  return db.$queryRaw<OpenInvitation[]>(Prisma.sql`
    SELECT i.id, i.email, i.name, i.relation, i.parts, i.subject_ids AS "subjectIds", i.last_day::text AS "lastDay",
      i.sent_at AS "sentAt", i.expires_at AS "expiresAt",
      i.expires_at <= ${now()} OR coalesce(i.last_day < ${today(timeZone)}::date, false) AS "isExpired",
      ARRAY(SELECT u.name FROM subjects u WHERE u.id = ANY (i.subject_ids) ORDER BY u.name) AS subjects,
      ARRAY(SELECT c.given_name FROM invitation_diaries o JOIN pupils c ON c.id = o.pupil_id
        WHERE o.account_id = i.account_id AND o.invitation_id = i.id AND o.pupil_id <> ${pupilId}::uuid
        ORDER BY c.birth_day, c.id) AS "otherChildren"
    FROM invitations i JOIN invitation_diaries d ON d.account_id = i.account_id AND d.invitation_id = i.id
    WHERE i.account_id = ${accountId}::uuid AND i.state = 'open' ${which}
      AND d.pupil_id = ${pupilId}::uuid AND d.school_id = ${schoolId}::uuid
    ORDER BY i.created_at DESC, i.id DESC`)
}

/**
 * What is offered behind a letter's link, told to whoever holds it; null for a link that never was, or was replaced.
 * Asking spends nothing. The children are named to nobody but the invited address.
 */
export async function findInvitation(_: VisitorKey, secret: string, reader: AccountKey | null) {
  const invitation = await readInvitation(db, secret)
  if (!invitation) return null

  const { state, email, inviter, relation, parts, subjects, lastDay, word, hasAccount, diaries } = invitation
  const isInvited = reader?.isProved && reader.email === email
  return {
    state,
    email,
    inviter,
    relation,
    parts,
    subjects,
    lastDay,
    word,
    hasAccount,
    /** How many diaries it opens. */
    count: diaries.length,
    children: isInvited ? diaries.map(({ givenName }) => givenName) : null,
  }
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>
