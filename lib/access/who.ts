import { now, today } from '@/lib/platform/clock'
import { type Day, dayOf } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { NameOrder } from '@/lib/platform/i18n/person-name'
import type { Appointment } from './appointment'
import { type DiaryPage, mayLetIn, mayReadPart, opensPage } from './grant'
import type { Hat } from './hat'
import type { AccountKey, DiaryKey, EnrolmentSpan, OpenDiary } from './key'
import { makeAccountKey, makeDiaryKey } from './make-key'
import type { SessionIds } from './session'

type AccountRow = {
  email: string
  isProved: boolean
  surname: string
  givenName: string
  patronymic: string | null
  nameOrder: NameOrder
  locale: Locale
  provedAt: Date
  hasFactor: boolean
  lastHat: Hat | null
  appointments: Appointment[]
  grants: (Omit<OpenDiary, 'name'> & {
    surname: string
    givenName: string
    patronymic: string | null
    timeZone: string
  })[]
}

/**
 * Who is asking: the session, the account, what it does for schools and which diaries it may open, in one statement.
 * Null where the session was ended a second ago, ran out, never was, or still waits for the second factor. Notes, every five minutes, that it is alive.
 */
export async function findWho({ accountId, sessionId }: SessionIds): Promise<AccountKey | null> {
  const instant = now()
  const [row] = await db.$queryRaw<AccountRow[]>(Prisma.sql`
    WITH alive AS (
      UPDATE sessions SET seen_at = ${instant}
      WHERE account_id = ${accountId}::uuid AND id = ${sessionId}::uuid AND ended_at IS NULL AND NOT awaits_factor
        AND expires_at > ${instant} AND seen_at < ${instant}::timestamptz - interval '5 minutes'
    )
    SELECT a.email, a.email_proved_at IS NOT NULL AS "isProved", a.surname, a.given_name AS "givenName", a.patronymic,
      a.name_order AS "nameOrder", a.locale, a.last_hat AS "lastHat", coalesce(x.proved_at, x.started_at) AS "provedAt",
      EXISTS (SELECT FROM totp_keys f WHERE f.account_id = a.id AND f.proved_at IS NOT NULL AND f.removed_at IS NULL)
        OR EXISTS (SELECT FROM passkeys f WHERE f.account_id = a.id AND f.removed_at IS NULL) AS "hasFactor",
      coalesce((
        SELECT json_agg(json_build_object('role', p.role, 'schoolId', p.school_id, 'staffId', p.staff_id, 'schoolName', s.short_name,
          'timeZone', s.time_zone, 'classId', (
            SELECT k.id FROM classes k JOIN school_years y ON y.school_id = k.school_id AND y.id = k.year_id
            WHERE k.school_id = p.school_id AND k.class_teacher_id = p.staff_id
            ORDER BY y.first_day DESC, k.grade, k.letter LIMIT 1)) ORDER BY p.started_at, p.id)
        FROM appointments p LEFT JOIN schools s ON s.id = p.school_id
        WHERE p.account_id = a.id AND p.ended_at IS NULL), '[]') AS appointments,
      coalesce((
        SELECT json_agg(json_build_object('grantId', g.id, 'pupilId', g.pupil_id, 'schoolId', g.school_id, 'basis', g.basis, 'relation', g.relation,
          'parts', g.parts, 'subjectIds', g.subject_ids, 'lastDay', g.last_day,
          'surname', c.surname, 'givenName', c.given_name, 'patronymic', c.patronymic, 'birthDay', c.birth_day, 'timeZone', s.time_zone) ORDER BY c.birth_day, c.id)
        FROM grants g JOIN pupils c ON c.id = g.pupil_id JOIN schools s ON s.id = g.school_id
        WHERE g.account_id = a.id AND g.ended_at IS NULL), '[]') AS grants
    FROM sessions x JOIN accounts a ON a.id = x.account_id
    WHERE x.account_id = ${accountId}::uuid AND x.id = ${sessionId}::uuid AND x.ended_at IS NULL
      AND x.expires_at > ${instant} AND NOT x.awaits_factor`)
  if (!row) return null

  const { surname, givenName, patronymic, grants, ...account } = row
  return makeAccountKey({
    accountId,
    sessionId,
    ...account,
    name: { surname, givenName, patronymic },
    diaries: grants
      .filter((grant) => grant.lastDay === null || dayOf(instant, grant.timeZone) <= grant.lastDay)
      .map(({ surname, givenName, patronymic, ...grant }) => ({ ...grant, name: { surname, givenName, patronymic } })),
  })
}

type SpanRow = EnrolmentSpan & { pupilId: string }

/**
 * The classes of the account's children, and in the same statement the trace of the look: one row for a person, pupil,
 * part and day, however often the page is read.
 */
export async function listSpansAndRecordLook(
  account: AccountKey,
  diary: OpenDiary,
  page: DiaryPage,
  today: Day,
): Promise<SpanRow[]> {
  const pupilIds = account.diaries.map((one) => one.pupilId)
  const schoolIds = account.diaries.map((one) => one.schoolId)
  return db.$queryRaw<SpanRow[]>(Prisma.sql`
    WITH look AS (
      INSERT INTO looks (school_id, pupil_id, account_id, part, day)
      VALUES (${diary.schoolId}::uuid, ${diary.pupilId}::uuid, ${account.accountId}::uuid, ${page}, ${today}::date)
      ON CONFLICT DO NOTHING
    )
    SELECT e.pupil_id AS "pupilId", e.school_id AS "schoolId", e.id AS "enrolmentId", e.class_id AS "classId",
      c.grade || c.letter AS "className", e.first_day::text AS "firstDay", e.last_day::text AS "lastDay"
    FROM unnest(${schoolIds}::uuid[], ${pupilIds}::uuid[]) AS mine (school_id, pupil_id)
    JOIN enrolments e ON e.school_id = mine.school_id AND e.pupil_id = mine.pupil_id
    JOIN classes c ON c.school_id = e.school_id AND c.id = e.class_id
    ORDER BY e.first_day DESC, e.id`)
}

/** The grant that opens this page of this pupil's diary to the account today; null for everyone else. */
export function findOpenDiary(account: AccountKey, pupilId: string, page: DiaryPage, today: Day): OpenDiary | null {
  const readable = account.diaries.filter(
    (diary) => diary.pupilId === pupilId && mayReadPart({ ...diary, endedAt: null }, page, today),
  )
  return readable[0] ?? null
}

/**
 * The key to a page of a diary that is open to the account, with the trace of the look. Null where the pupil never was in a
 * class of the school.
 */
export async function findDiaryKey(account: AccountKey, diary: OpenDiary, page: DiaryPage): Promise<DiaryKey | null> {
  const { pupilId, schoolId, timeZone, name, basis, relation, parts, subjectIds } = diary
  const spans = await listSpansAndRecordLook(account, diary, page, today(timeZone))
  const enrolments = spans.filter((span) => span.pupilId === pupilId && span.schoolId === schoolId)
  if (enrolments.length === 0) return null

  return makeDiaryKey({
    accountId: account.accountId,
    pupilId,
    schoolId,
    timeZone,
    name,
    basis,
    relation,
    holdsPassport: mayLetIn(diary, today(timeZone)),
    parts: new Set(parts),
    subjectIds: subjectIds.length > 0 ? subjectIds : null,
    enrolments,
    children: account.diaries.map((child) => ({
      pupilId: child.pupilId,
      givenName: child.name.givenName,
      className: spans.find((span) => span.pupilId === child.pupilId)?.className ?? '',
      opensPage: opensPage(child.parts, page),
    })),
  })
}
