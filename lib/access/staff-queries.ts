import { now } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { CityKey, PersonnelKey, VisitorKey } from './key'
import { hashOfSecret } from './mail-token'
import { type StaffRole, staffInvitationState } from './staff-role'

/** Somebody of the school's register, with what the person does now and what waits for an answer. Instants are ISO text. */
export type StaffPerson = Person & {
  id: string
  position: string
  leftAt: string | null
  /** Of the account that was joined; null while there is none. */
  email: string | null
  roles: { role: StaffRole; since: string }[]
  invitations: { id: string; role: StaffRole; email: string; sentAt: string; expiresAt: string }[]
}

/** All who work at the school, in the order of their names; those who left come last. In one statement. */
export async function listStaff({ schoolId }: PersonnelKey): Promise<StaffPerson[]> {
  const school = Prisma.sql`${schoolId}::uuid`
  return db.$queryRaw<StaffPerson[]>(Prisma.sql`
    SELECT s.id, s.surname, s.given_name AS "givenName", s.patronymic, s.position, to_json(s.left_at) #>> '{}' AS "leftAt",
      (SELECT c.email FROM appointments a JOIN accounts c ON c.id = a.account_id
        WHERE a.school_id = ${school} AND a.staff_id = s.id AND a.ended_at IS NULL LIMIT 1) AS email,
      (SELECT coalesce(json_agg(json_build_object('role', a.role, 'since', a.started_at) ORDER BY a.role), '[]')
        FROM appointments a WHERE a.school_id = ${school} AND a.staff_id = s.id AND a.ended_at IS NULL) AS roles,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'role', i.role, 'email', i.email, 'sentAt', i.sent_at,
          'expiresAt', i.expires_at) ORDER BY i.role), '[]')
        FROM staff_invitations i WHERE i.school_id = ${school} AND i.staff_id = s.id AND i.state = 'open') AS invitations
    FROM staff s WHERE s.school_id = ${school}
    ORDER BY s.left_at IS NOT NULL, s.surname, s.given_name, s.id`)
}

/** What hangs on a person besides the appointments, and stays when they leave: the courses of this year and the classes led. */
export async function findDuties({ schoolId }: PersonnelKey, staffId: string) {
  const [duties] = await db.$queryRaw<{ courses: number; classes: string[] }[]>(Prisma.sql`
    WITH year AS (SELECT id FROM school_years WHERE school_id = ${schoolId}::uuid ORDER BY first_day DESC LIMIT 1)
    SELECT (SELECT count(*)::int FROM courses c JOIN year y ON y.id = c.year_id
        WHERE c.school_id = ${schoolId}::uuid AND c.teacher_id = ${staffId}::uuid) AS courses,
      (SELECT coalesce(array_agg(k.grade || k.letter ORDER BY k.grade, k.letter), '{}') FROM classes k JOIN year y ON y.id = k.year_id
        WHERE k.school_id = ${schoolId}::uuid AND k.class_teacher_id = ${staffId}::uuid) AS classes`)
  return duties ?? { courses: 0, classes: [] }
}

/** Who heads the schools that are named, in the order of their names. */
export async function listHeads(_: CityKey, schoolIds: readonly string[]) {
  return db.$queryRaw<(Person & { schoolId: string })[]>(Prisma.sql`
    SELECT s.school_id AS "schoolId", s.surname, s.given_name AS "givenName", s.patronymic
    FROM appointments a JOIN staff s ON s.school_id = a.school_id AND s.id = a.staff_id
    WHERE a.school_id = ANY (${schoolIds}::uuid[]) AND a.role = 'head' AND a.ended_at IS NULL
    ORDER BY s.surname, s.given_name, s.id`)
}

/** For the door: what a school is called, and its clock. */
export function findSchoolOfStaff(schoolId: string) {
  return db.school
    .findUnique({ where: { id: schoolId }, select: { shortName: true, timeZone: true } })
    .then((school) => school && { schoolName: school.shortName, timeZone: school.timeZone })
}

/** What a letter's link offers, told to whoever holds it; null for a link that never was, or was replaced by a newer letter's. Asking spends nothing. */
export async function findStaffInvitation(_: VisitorKey, secret: string) {
  const found = await db.staffInvitation.findFirst({
    where: { hash: hashOfSecret(secret) },
    select: {
      email: true,
      role: true,
      state: true,
      expiresAt: true,
      school: { select: { shortName: true, timeZone: true } },
      staff: { select: { surname: true, givenName: true, patronymic: true, position: true } },
    },
  })
  if (!found) return null

  const { email, role, school, staff } = found
  const { position, ...name } = staff
  const owner = await db.account.findFirst({
    where: { email, OR: [{ emailProvedAt: { not: null } }, { appointments: { some: {} } }] },
    select: { id: true },
  })
  return {
    email,
    role: role as StaffRole,
    state: staffInvitationState(found, now()),
    expiresAt: found.expiresAt,
    schoolName: school.shortName,
    timeZone: school.timeZone,
    name,
    position,
    /** Whoever holds the link has the mailbox, and may know it. */
    hasAccount: owner !== null,
  }
}

export type FoundStaffInvitation = NonNullable<Awaited<ReturnType<typeof findStaffInvitation>>>
