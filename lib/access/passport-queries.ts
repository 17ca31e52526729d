import { now, today } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { DiaryPage } from './grant'
import { type PassportKey, systemId } from './key'
import {
  daysOfLooks,
  type GivenGrant,
  type Look,
  lastDayOfOthers,
  type OtherReader,
  type SchoolReaders,
} from './passport'
import type { InviteeRelation } from './terms'

type ReadersRow = {
  since: string
  applicationId: string | null
  given: (Omit<GivenGrant, 'startedAt' | 'endedAt'> & { startedAt: string; endedAt: string | null })[]
  others: OtherReader[]
  classTeacher: Person | null
  teachers: SchoolReaders['teachers']
}

/**
 * Who may read a diary, in one statement: whom the holder let in (those whose access ended within a year too), the other
 * parent and that parent's side by relation and parts only, and the school. Addresses and settings of others are not read.
 */
export async function findReaders(passport: PassportKey) {
  const { accountId, schoolId, pupilId, timeZone } = passport
  const day = today(timeZone)
  const [row] = await db.$queryRaw<ReadersRow[]>(Prisma.sql`
    WITH ${registerTables(passport, day, day)}, open AS (
      SELECT * FROM grants WHERE school_id = ${schoolId}::uuid AND pupil_id = ${pupilId}::uuid AND ended_at IS NULL
        AND (last_day IS NULL OR last_day >= ${day}::date)
    )
    SELECT g.started_at AS since, g.application_id AS "applicationId",
      (SELECT coalesce(json_agg(${givenJson} ORDER BY g.ended_at DESC NULLS FIRST, g.started_at, g.id), '[]')
        FROM grants g JOIN accounts a ON a.id = g.account_id
        WHERE ${ownGiven(passport)} AND (g.ended_at IS NULL OR g.ended_at > ${now()}::timestamptz - interval '1 year')) AS given,
      (SELECT coalesce(json_agg(json_build_object('basis', o.basis, 'relation', o.relation, 'parts', o.parts) ORDER BY o.started_at, o.id), '[]')
        FROM open o WHERE o.account_id <> ${accountId}::uuid AND o.grantor_id IS DISTINCT FROM ${accountId}::uuid) AS others,
      (SELECT ${personOf('t')} FROM span s JOIN classes k ON k.school_id = ${schoolId}::uuid AND k.id = s.class_id
        JOIN staff t ON t.school_id = k.school_id AND t.id = k.class_teacher_id LIMIT 1) AS "classTeacher",
      (SELECT coalesce(json_agg(json_build_object('name', each.name, 'subjects', each.subjects) ORDER BY each.surname, each.given_name), '[]') FROM (
        SELECT t.surname, t.given_name, ${personOf('t')} AS name, json_agg(DISTINCT u.name) AS subjects
        FROM course c JOIN subjects u ON u.id = c.subject_id JOIN staff t ON t.school_id = ${schoolId}::uuid AND t.id = c.teacher_id
        GROUP BY t.id, t.surname, t.given_name, t.patronymic) each) AS teachers
    FROM grants g WHERE g.account_id = ${accountId}::uuid AND g.id = ${passport.grantId}::uuid`)
  if (!row) throw new Error('The door found a grant that is not there')

  const { given, classTeacher, teachers, since, ...rest } = row
  return { ...rest, since: new Date(since), given: given.map(withInstants), school: { classTeacher, teachers } }
}

export type Readers = Awaited<ReturnType<typeof findReaders>>

type LooksRow = {
  looks: Look[]
  others: { basis: OtherReader['basis']; relation: string; part: DiaryPage }[]
  staff: { role: string; day: Day }[]
}

/**
 * Who looked within the last 60 days, in one statement: whom the holder let in by part and day, the school by role and day,
 * the other parent's side by relation and part only, and only of weeks that are over.
 */
export async function findLooks(passport: PassportKey): Promise<LooksRow> {
  const { accountId, schoolId, pupilId, timeZone } = passport
  const day = today(timeZone)
  const since = addDays(day, -daysOfLooks)
  const [row] = await db.$queryRaw<LooksRow[]>(Prisma.sql`
    WITH ${registerTables(passport, since, day)}, look AS (
      SELECT account_id, part, day FROM looks
      WHERE school_id = ${schoolId}::uuid AND pupil_id = ${pupilId}::uuid AND day > ${since}::date AND account_id <> ${accountId}::uuid
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('accountId', l.account_id, 'part', l.part, 'day', l.day) ORDER BY l.day DESC, l.part), '[]')
        FROM look l WHERE EXISTS (SELECT FROM grants g WHERE g.account_id = l.account_id AND ${ownGiven(passport)} AND g.name IS NOT NULL)) AS looks,
      (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('basis', g.basis, 'relation', g.relation, 'part', l.part)), '[]')
        FROM look l JOIN grants g ON g.account_id = l.account_id AND g.school_id = ${schoolId}::uuid AND g.pupil_id = ${pupilId}::uuid
        WHERE g.ended_at IS NULL AND g.grantor_id IS DISTINCT FROM ${accountId}::uuid AND l.day <= ${lastDayOfOthers(day)}::date) AS others,
      (SELECT coalesce(json_agg(json_build_object('role', s.role, 'day', s.day) ORDER BY s.day DESC), '[]') FROM (
        SELECT DISTINCT x.role, x.day FROM staff_looks x
        WHERE x.school_id = ${schoolId}::uuid AND x.day > ${since}::date AND (
          (x.kind = 'class' AND x.subject_id IN (SELECT class_id FROM span)) OR (x.kind = 'course' AND x.subject_id IN (SELECT id FROM course)))) s) AS staff`)
  return row ?? { looks: [], others: [], staff: [] }
}

export type GrantLine = {
  act: 'opened' | 'changed' | 'asked' | 'confirmed' | 'passed' | 'ended'
  name: string | null
  relation: InviteeRelation
  parts: DiaryPage[]
  subjects: string[]
  lastDay: Day | null
  at: Date
  by: 'you' | 'invitee' | 'system' | 'other'
  reason: string | null
}

/** The whole ledger of what the holder gave, the oldest line first. */
export async function listGrantLines(passport: PassportKey): Promise<GrantLine[]> {
  return db.$queryRaw<GrantLine[]>(Prisma.sql`
    SELECT e.act, g.name, g.relation, e.parts, e.last_day::text AS "lastDay", e.at, e.reason,
      (SELECT coalesce(json_agg(u.name ORDER BY u.name), '[]') FROM subjects u WHERE u.id = ANY (e.subject_ids)) AS subjects,
      CASE e.by_id WHEN ${passport.accountId}::uuid THEN 'you' WHEN g.account_id THEN 'invitee' WHEN ${systemId}::uuid THEN 'system'
        ELSE 'other' END AS by
    FROM grants g JOIN grant_entries e ON e.account_id = g.account_id AND e.grant_id = g.id
    WHERE ${ownGiven(passport)} ORDER BY e.at, e.id`)
}

/** One grant that the holder gave; null for everybody else's. */
export async function findGivenGrant(passport: PassportKey, grantId: string) {
  const [row] = await db.$queryRaw<{ grant: ReadersRow['given'][number]; subjectIds: string[] }[]>(Prisma.sql`
    SELECT ${givenJson} AS grant, g.subject_ids AS "subjectIds"
    FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.id = ${grantId}::uuid AND ${ownGiven(passport)}`)
  return row ? { ...withInstants(row.grant), subjectIds: row.subjectIds } : null
}

/** What the holder of the passport gave of this diary; the alias is `g`. */
function ownGiven({ accountId, schoolId, pupilId }: PassportKey): Prisma.Sql {
  return Prisma.sql`g.grantor_id = ${accountId}::uuid AND g.school_id = ${schoolId}::uuid AND g.pupil_id = ${pupilId}::uuid
    AND g.account_id <> ${accountId}::uuid`
}

const givenJson = Prisma.sql`json_build_object('grantId', g.id, 'accountId', g.account_id, 'relation', g.relation, 'name', g.name,
  'email', a.email, 'parts', g.parts, 'lastDay', g.last_day, 'confirmBy', g.confirm_by, 'startedAt', g.started_at, 'endedAt', g.ended_at,
  'subjects', (SELECT coalesce(json_agg(u.name ORDER BY u.name), '[]') FROM subjects u WHERE u.id = ANY (g.subject_ids)),
  'reason', (SELECT e.reason FROM grant_entries e WHERE e.account_id = g.account_id AND e.grant_id = g.id AND e.act = 'ended' LIMIT 1))`

/** The pupil's days in a class (`span`) and what is taught to the pupil (`course`) between two days. */
function registerTables({ schoolId, pupilId }: PassportKey, first: Day, last: Day): Prisma.Sql {
  return Prisma.sql`span AS (
      SELECT id, class_id FROM enrolments WHERE school_id = ${schoolId}::uuid AND pupil_id = ${pupilId}::uuid
        AND first_day <= ${last}::date AND (last_day IS NULL OR last_day >= ${first}::date)
    ), course AS (
      SELECT c.id, c.subject_id, c.teacher_id FROM courses c
      WHERE c.school_id = ${schoolId}::uuid AND c.class_id IN (SELECT class_id FROM span)
      UNION
      SELECT c.id, c.subject_id, c.teacher_id FROM span s
      JOIN group_members m ON m.school_id = ${schoolId}::uuid AND m.enrolment_id = s.id
        AND m.first_day <= ${last}::date AND (m.last_day IS NULL OR m.last_day >= ${first}::date)
      JOIN courses c ON c.school_id = ${schoolId}::uuid AND c.group_id = m.group_id
    )`
}

function personOf(alias: 't'): Prisma.Sql {
  const table = Prisma.raw(alias)
  return Prisma.sql`json_build_object('surname', ${table}.surname, 'givenName', ${table}.given_name, 'patronymic', ${table}.patronymic)`
}

function withInstants(grant: ReadersRow['given'][number]): GivenGrant {
  return { ...grant, startedAt: new Date(grant.startedAt), endedAt: grant.endedAt ? new Date(grant.endedAt) : null }
}
