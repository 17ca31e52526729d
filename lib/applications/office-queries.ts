import type { OfficeKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import { type Day, fromDate } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/id'
import { bySameness, compareChildren } from './matching'
import type { Relation } from './relation'
import { type Act, isJoined, type Status, statuses } from './status'

/** An application as the office sees it; null for another school's. */
export async function findOfficeApplication({ schoolId }: OfficeKey, id: string) {
  if (!isId(id)) return null

  const application = await db.application.findUnique({
    where: { schoolId_id: { schoolId, id } },
    select: {
      id: true,
      accountId: true,
      number: true,
      status: true,
      childSurname: true,
      childGivenName: true,
      childPatronymic: true,
      childBirthDay: true,
      className: true,
      relation: true,
      applicantSurname: true,
      applicantGivenName: true,
      applicantPatronymic: true,
      applicantPhone: true,
      consentVersion: true,
      sentAt: true,
      lastDay: true,
      documents: true,
      codeAcceptedAt: true,
      school: { select: { timeZone: true } },
      pupil: { select: { id: true, surname: true, givenName: true, patronymic: true, birthDay: true } },
      codes: {
        select: { id: true, issuedAt: true, lastDay: true, usedAt: true, cancelledAt: true },
        orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
  })
  if (!application) return null

  const { childSurname, childGivenName, childPatronymic, childBirthDay, pupil, school, codes, ...rest } = application
  const { applicantSurname, applicantGivenName, applicantPatronymic, applicantPhone, ...said } = rest
  const [code] = codes
  return {
    ...said,
    status: said.status as Status,
    relation: said.relation as Relation,
    lastDay: fromDate(said.lastDay),
    timeZone: school.timeZone,
    child: {
      surname: childSurname,
      givenName: childGivenName,
      patronymic: childPatronymic,
      birthDay: fromDate(childBirthDay),
    },
    applicant: {
      surname: applicantSurname,
      givenName: applicantGivenName,
      patronymic: applicantPatronymic,
      phone: applicantPhone,
    },
    pupil: pupil && { ...pupil, birthDay: fromDate(pupil.birthDay) },
    code: code ? { ...code, lastDay: fromDate(code.lastDay) } : null,
  }
}

export type OfficeApplication = NonNullable<Awaited<ReturnType<typeof findOfficeApplication>>>

export type OfficeStep = {
  id: string
  act: Act
  at: Date
  reason: string | null
  by: 'office' | 'applicant' | 'system'
  surname: string | null
  givenName: string | null
  patronymic: string | null
}

/** What was done with an application, the latest first, and how many wrong codes its account has typed since it was sent. */
export async function findHistory({ schoolId }: OfficeKey, application: OfficeApplication) {
  const { id, accountId, sentAt } = application
  const steps = await db.$queryRaw<OfficeStep[]>`
    SELECT s.id, s.act, s.at, f.text AS reason, p.surname, p.given_name AS "givenName", p.patronymic,
      CASE WHEN s.by_id = ${accountId}::uuid THEN 'applicant' WHEN p.id IS NULL THEN 'system' ELSE 'office' END AS by
    FROM application_steps s
    LEFT JOIN accounts p ON p.id = s.by_id
    LEFT JOIN free_texts f ON f.school_id = s.school_id AND f.id = s.reason_id
    WHERE s.school_id = ${schoolId}::uuid AND s.application_id = ${id}::uuid
    ORDER BY s.at DESC, s.id DESC`
  const { _count, _max } = await db.codeTry.aggregate({
    where: { accountId, at: { gte: sentAt } },
    _count: { _all: true },
    _max: { at: true },
  })
  const acts = await listAccessActs(schoolId, application)
  return { steps, acts, wrongCodes: { count: _count._all, lastAt: _max.at } }
}

/** The papers by which the access of an application was ended, or moved to it or away from it, the latest first. */
async function listAccessActs(schoolId: string, { id, accountId, pupil }: OfficeApplication) {
  if (!pupil) return []

  const acts = await db.accessAct.findMany({
    where: { schoolId, pupilId: pupil.id, kind: { not: 'erased' }, OR: [{ applicationId: id }, { accountId }] },
    select: { id: true, kind: true, number: true, day: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return acts.map((act) => ({ ...act, day: fromDate(act.day) }))
}

export type OfficeAct = Awaited<ReturnType<typeof listAccessActs>>[number]

/** At most so many pupils stand beside an application. */
const mostMatches = 8

type PupilRow = {
  id: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDay: Day
  className: string
}

/**
 * The pupils of the school's register who may be the child of an application, the surest first. With a search, those
 * whose name is like it instead: a child who was renamed, or written down quite otherwise.
 */
export async function listMatches({ schoolId }: OfficeKey, { child, timeZone }: OfficeApplication, search?: string) {
  const day = today(timeZone)
  const name = (search || [child.surname, child.givenName, child.patronymic].filter(Boolean).join(' '))
    .toLowerCase()
    .replaceAll('ё', 'е')
  const closeness = search ? Prisma.sql`word_similarity(${name}, name)` : Prisma.sql`similarity(${name}, name)`
  // One school's pupils are few (about a thousand): they are compared one by one, 5 ms; the index spans the whole city.
  const pupils = await db.$queryRaw<PupilRow[]>(Prisma.sql`
    WITH here AS (
      SELECT DISTINCT ON (p.id) p.id, p.surname, p.given_name AS "givenName", p.patronymic, p.birth_day AS born,
        c.grade || c.letter AS "className",
        lower(translate(p.surname || ' ' || p.given_name || ' ' || coalesce(p.patronymic, ''), 'ёЁ', 'ее')) AS name
      FROM enrolments e
      JOIN pupils p ON p.id = e.pupil_id
      JOIN classes c ON c.school_id = e.school_id AND c.id = e.class_id
      WHERE e.school_id = ${schoolId}::uuid AND (e.last_day IS NULL OR e.last_day >= ${day}::date)
      ORDER BY p.id, e.first_day DESC
    ), close AS (
      SELECT *, ${closeness} AS closeness, born = ${child.birthDay}::date AS "isBornThen" FROM here
    )
    SELECT id, surname, "givenName", patronymic, born::text AS "birthDay", "className" FROM close
    WHERE closeness >= 0.5 OR ("isBornThen" AND closeness >= 0.25)
    ORDER BY closeness + CASE WHEN "isBornThen" THEN 0.5 ELSE 0 END DESC, surname, "givenName", id
    LIMIT ${mostMatches}`)
  return bySameness(pupils.map((pupil) => ({ ...pupil, comparison: compareChildren(child, pupil) })))
}

export type Match = Awaited<ReturnType<typeof listMatches>>[number]

/** Whom the school has already joined to these pupils, this application apart: so that a stranger is noticed. */
export async function listOtherRepresentatives(
  { schoolId }: OfficeKey,
  application: OfficeApplication,
  pupils: string[],
) {
  if (pupils.length === 0) return []

  const others = await db.application.findMany({
    where: {
      schoolId,
      pupilId: { in: pupils },
      id: { not: application.id },
      status: { in: statuses.filter(isJoined) },
    },
    select: {
      id: true,
      pupilId: true,
      accountId: true,
      number: true,
      status: true,
      relation: true,
      applicantSurname: true,
      applicantGivenName: true,
      applicantPatronymic: true,
      decidedAt: true,
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  return others.map(({ applicantSurname, applicantGivenName, applicantPatronymic, ...other }) => ({
    ...other,
    relation: other.relation as Relation,
    status: other.status as Status,
    isSameAccount: other.accountId === application.accountId,
    name: { surname: applicantSurname, givenName: applicantGivenName, patronymic: applicantPatronymic },
  }))
}

export type OtherRepresentative = Awaited<ReturnType<typeof listOtherRepresentatives>>[number]
