import type { ClassKey, VisitorKey } from '@/lib/access/key'
import { type Day, dayOf } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { digestOf } from './report-card'
import { readReportCardCode } from './report-card-code'
import { admitLook } from './report-card-limits'
import { findReportToCompare } from './report-queries'

/** All that anybody learns from a code: whether it holds, and when the табель was made. */
export type CheckedReportCard =
  | { outcome: 'valid' | 'replaced'; madeOn: Day }
  | { outcome: 'unknown' | 'mistyped' }
  | { outcome: 'wait'; minutes: number }

/**
 * Checks the code of a табель for whoever asks. A slip of the pen is told without looking; of a network address so many
 * wrong codes are looked up in a quarter of an hour, and then none, right or wrong. A табель whose marks are others by now is
 * «заменён».
 */
export async function checkReportCard(visitor: VisitorKey, typed: string): Promise<CheckedReportCard> {
  const read = readReportCardCode(typed)
  if (!read) return { outcome: 'mistyped' }

  const look = await admitLook(visitor)
  if (!look.isAdmitted) return { outcome: 'wait', minutes: look.minutes }

  const card = await db.reportCard.findFirst({
    where: { code: read.code, enrolment: { school: { number: read.schoolNumber } } },
    select: {
      schoolId: true,
      enrolmentId: true,
      digest: true,
      at: true,
      enrolment: { select: { school: { select: { timeZone: true } } } },
    },
  })
  if (!card) return { outcome: 'unknown' }

  await look.forgive()
  const report = await findReportToCompare(visitor, card)
  const isSame = report !== null && digestOf(report) === card.digest
  return { outcome: isSame ? 'valid' : 'replaced', madeOn: dayOf(card.at, card.enrolment.school.timeZone) }
}

export type PupilOfClass = { enrolmentId: string; name: Person; hasLeft: boolean }

/** The pupils of a class for whom a табель is printed, those who left among them. */
export async function listPupils({ schoolId, classId }: ClassKey, today: Day): Promise<PupilOfClass[]> {
  return db.$queryRaw<PupilOfClass[]>(Prisma.sql`
    SELECT e.id AS "enrolmentId", coalesce(e.last_day < ${today}::date, false) AS "hasLeft",
      json_build_object('surname', p.surname, 'givenName', p.given_name, 'patronymic', p.patronymic) AS name
    FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
    WHERE e.school_id = ${schoolId}::uuid AND e.class_id = ${classId}::uuid
    ORDER BY p.surname, p.given_name, e.first_day, e.id`)
}
