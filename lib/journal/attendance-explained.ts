import { now, today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Days } from '@/lib/timetable/lesson-tables'
import { type DayOpening, isDayClosed } from './closing'
import type { Excuse } from './entry-attendance'
import { closedByHead, rulesJson } from './journal-tables'
import { type SchoolRules, usualRules } from './rules'

/** An absence that holds now, with the entry of the ledger that says so. */
export type StandingAbsence = Excuse & {
  entryId: string
  lessonId: string
  enrolmentId: string
  day: Day
  number: number
  /** The day has closed for writing, or the head has closed its period. */
  isClosed: boolean
}

type Row = Omit<StandingAbsence, 'isClosed'> & {
  isClosedByHead: boolean
  rules: SchoolRules | null
  openings: (Omit<DayOpening, 'until'> & { until: string })[]
}

type Writer = { accountId: string; schoolId: string; timeZone: string }
type Which = { enrolmentId: string; days: Days } | { classId: string; entryIds: readonly string[] }

/**
 * The absences that hold now: of a pupil on some days, or those of a class's pupils that are named; in the order of the
 * lessons. Their periods stay as they are until the transaction ends.
 */
export async function listStanding(tx: Tx, writer: Writer, which: Which): Promise<StandingAbsence[]> {
  const school = Prisma.sql`${writer.schoolId}::uuid`
  const asked =
    'entryIds' in which
      ? Prisma.sql`e.class_id = ${which.classId}::uuid AND a.id = ANY (${which.entryIds}::uuid[])`
      : Prisma.sql`e.id = ${which.enrolmentId}::uuid AND l.day BETWEEN ${which.days.firstDay}::date AND ${which.days.lastDay}::date`
  const absences = Prisma.sql`
    enrolments e
    JOIN attendance_entries a ON a.school_id = ${school} AND a.enrolment_id = e.id AND a.kind = 'absent'
    JOIN lessons l ON l.school_id = ${school} AND l.id = a.lesson_id`
  // As `holdOpen` does, for every journal that is written in here.
  await tx.$queryRaw(Prisma.sql`
    SELECT FROM courses WHERE school_id = ${school} AND id IN (
      SELECT l.course_id FROM ${absences} WHERE e.school_id = ${school} AND ${asked}) ORDER BY id FOR SHARE`)
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.id AS "entryId", a.lesson_id AS "lessonId", a.enrolment_id AS "enrolmentId", a.reason, a.excused, a.said_by AS "saidBy",
      l.day::text AS day, l.number,
      ${closedByHead(writer.schoolId, Prisma.sql`k.period_root_id`, Prisma.sql`l.day`)} AS "isClosedByHead",
      (${rulesJson(writer.schoolId, Prisma.sql`k.year_id`)}) AS rules,
      (SELECT coalesce(json_agg(json_build_object('firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until)), '[]')
        FROM day_openings o WHERE o.school_id = ${school} AND o.course_id = l.course_id) AS openings
    FROM ${absences}
    JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
    WHERE e.school_id = ${school} AND ${asked} AND NOT EXISTS (
      SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = a.lesson_id
        AND n.enrolment_id = a.enrolment_id AND n.replaces = a.id)
    ORDER BY l.day, l.number, a.id`)

  const clock = { today: today(writer.timeZone), now: now() }
  return rows.map(({ rules, openings, isClosedByHead, ...absence }) => ({
    ...absence,
    isClosed:
      isClosedByHead ||
      isDayClosed(
        absence.day,
        clock,
        rules ?? usualRules,
        openings.map((opening) => ({ ...opening, until: new Date(opening.until) })),
      ),
  }))
}

/** Adds to the ledger why these pupils were away. Answers how many it took: an absence that somebody changed meanwhile is left as it is. */
export async function explain(
  tx: Tx,
  { accountId, schoolId }: Writer,
  absences: readonly StandingAbsence[],
  excuse: Excuse,
): Promise<number> {
  if (absences.length === 0) return 0

  const at = now()
  const { count } = await tx.attendanceEntry.createMany({
    data: absences.map(({ lessonId, enrolmentId, entryId }) => ({
      schoolId,
      id: newId(),
      lessonId,
      enrolmentId,
      kind: 'absent',
      ...excuse,
      byId: accountId,
      at,
      replaces: entryId,
    })),
    skipDuplicates: true,
  })
  return count
}

/** Whether nobody but the teacher who took attendance has said anything of it. */
export function isUnsaid({ reason, saidBy }: StandingAbsence): boolean {
  return reason === null && saidBy === 'teacher'
}

/** Whether this is said already, by whomever. */
export function isSaid(absence: StandingAbsence, excuse: Excuse): boolean {
  return absence.reason === excuse.reason && absence.excused === excuse.excused
}
