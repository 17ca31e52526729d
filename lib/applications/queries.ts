import type { AccountKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Relation } from './relation'
import type { Act, Status } from './status'

export type OwnApplication = {
  schoolId: string
  id: string
  number: string
  status: Status
  child: { surname: string; givenName: string; patronymic: string | null; birthDay: Day }
  childKey: string
  className: string
  relation: Relation
  applicant: { surname: string; givenName: string; patronymic: string | null; phone: string | null }
  consentVersion: string
  sentAt: Date
  lastDay: Day
  pupilId: string | null
  school: {
    number: string
    name: string
    shortName: string
    address: string
    room: string
    hours: string
    phone: string
    timeZone: string
    transmitsData: boolean
  }
  /** When each act last happened. */
  times: Partial<Record<Act, Date>>
  /** Why the school decided as the status says; for the parent's eyes, never for a letter. */
  reason: string | null
  /** The code that was handed over last. */
  code: { lastDay: Day; isUsed: boolean; isCancelled: boolean } | null
}

type Row = Omit<OwnApplication, 'times'> & { times: Partial<Record<Act, string>> | null }

/** All applications of the account, the latest first: one statement with school, steps, code and reason. */
export async function listApplications(account: AccountKey): Promise<OwnApplication[]> {
  return readApplications(account, Prisma.empty)
}

/** The account's own application; null for somebody else's, and for none. */
export async function findApplication(account: AccountKey, id: string): Promise<OwnApplication | null> {
  const [application] = await readApplications(account, Prisma.sql`AND a.id = ${id}::uuid`)
  return application ?? null
}

/** Applications of the account that wait for a visit at one school: the papers that go into one pack. */
export async function listPapersForSchool(account: AccountKey, schoolId: string): Promise<OwnApplication[]> {
  return readApplications(account, Prisma.sql`AND a.school_id = ${schoolId}::uuid AND a.status = 'SUBMITTED'`)
}

// Index on account_id, a handful of rows; each subselect goes by the primary key of its table.
async function readApplications({ accountId }: AccountKey, filter: Prisma.Sql): Promise<OwnApplication[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.school_id AS "schoolId", a.id, a.number, a.status,
      json_build_object('surname', a.child_surname, 'givenName', a.child_given_name, 'patronymic', a.child_patronymic,
        'birthDay', a.child_birth_day) AS child,
      a.child_key AS "childKey", a.class_name AS "className", a.relation,
      json_build_object('surname', a.applicant_surname, 'givenName', a.applicant_given_name,
        'patronymic', a.applicant_patronymic, 'phone', a.applicant_phone) AS applicant,
      a.consent_version AS "consentVersion", a.sent_at AS "sentAt", a.last_day::text AS "lastDay",
      a.pupil_id AS "pupilId",
      json_build_object('number', s.number, 'name', s.name, 'shortName', s.short_name, 'address', s.address,
        'room', s.room, 'hours', s.hours, 'phone', s.phone, 'timeZone', s.time_zone,
        'transmitsData', s.transmits_data) AS school,
      (SELECT json_object_agg(step.act, step.at) FROM (
        SELECT act, max(at) AS at FROM application_steps
        WHERE school_id = a.school_id AND application_id = a.id GROUP BY act) step) AS times,
      (SELECT f.text FROM application_steps t JOIN free_texts f ON f.school_id = t.school_id AND f.id = t.reason_id
        WHERE t.school_id = a.school_id AND t.application_id = a.id AND t.status = a.status
        ORDER BY t.at DESC, t.id DESC LIMIT 1) AS reason,
      (SELECT json_build_object('lastDay', c.last_day, 'isUsed', c.used_at IS NOT NULL,
          'isCancelled', c.cancelled_at IS NOT NULL)
        FROM access_codes c WHERE c.school_id = a.school_id AND c.application_id = a.id
        ORDER BY c.issued_at DESC, c.id DESC LIMIT 1) AS code
    FROM applications a JOIN schools s ON s.id = a.school_id
    WHERE a.account_id = ${accountId}::uuid ${filter}
    ORDER BY a.sent_at DESC, a.id DESC`)
  return rows.map((row) => ({ ...row, times: asDates(row.times ?? {}) }))
}

function asDates(times: Partial<Record<Act, string>>): Partial<Record<Act, Date>> {
  return Object.fromEntries(Object.entries(times).map(([act, at]) => [act, new Date(at)]))
}

export type Cover = {
  pupilId: string
  schoolId: string
  sex: 'female' | 'male'
  schoolNumber: string
  /** The class the pupil was in last; null for a pupil who was in none. */
  className: string | null
  /** Who let the reader in, and to which subjects alone; of an invitee. */
  letInBy: Person | null
  subjects: string[]
}

/** What stands on the covers of the diaries that the account may open, in the key's order. */
export async function listCovers(account: AccountKey): Promise<Cover[]> {
  if (account.diaries.length === 0) return []

  const pupilIds = account.diaries.map((diary) => diary.pupilId)
  const schoolIds = account.diaries.map((diary) => diary.schoolId)
  const grantIds = account.diaries.map((diary) => diary.grantId)
  return db.$queryRaw<Cover[]>(Prisma.sql`
    SELECT mine.pupil_id AS "pupilId", mine.school_id AS "schoolId", p.sex, s.number AS "schoolNumber",
      (SELECT c.grade || c.letter FROM enrolments e JOIN classes c ON c.school_id = e.school_id AND c.id = e.class_id
        WHERE e.school_id = mine.school_id AND e.pupil_id = mine.pupil_id
        ORDER BY e.first_day DESC LIMIT 1) AS "className",
      (SELECT json_build_object('surname', a.surname, 'givenName', a.given_name, 'patronymic', a.patronymic)
        FROM accounts a WHERE a.id = g.grantor_id AND a.id <> g.account_id) AS "letInBy",
      (SELECT coalesce(json_agg(u.name ORDER BY u.name), '[]') FROM subjects u WHERE u.id = ANY (g.subject_ids)) AS subjects
    FROM unnest(${schoolIds}::uuid[], ${pupilIds}::uuid[], ${grantIds}::uuid[])
      WITH ORDINALITY AS mine (school_id, pupil_id, grant_id, place)
    JOIN pupils p ON p.id = mine.pupil_id JOIN schools s ON s.id = mine.school_id
    JOIN grants g ON g.account_id = ${account.accountId}::uuid AND g.id = mine.grant_id
    ORDER BY mine.place`)
}

/** The school of a draft, as the wizard shows it. */
export async function findSchoolOfDraft(_: AccountKey, schoolId: string) {
  return db.school.findUnique({
    where: { id: schoolId },
    select: { id: true, number: true, name: true, shortName: true, district: true, address: true, transmitsData: true },
  })
}
