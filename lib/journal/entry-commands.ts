import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { dayOf } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { isCorrectionReason } from './correction'
import { holdOpen } from './course-hold'
import type { EntryResult, EntryToSave } from './entry'
import { type Decisions, decide } from './entry-decisions'
import { findState } from './entry-queries'

/** A whole school writes in the same break: better to wait for a connection than to send it all again. */
const patience = { maxWait: 10_000, timeout: 15_000 }

/**
 * Adds marks and attendance to the ledgers, all that may be saved in one transaction, and tells of each entry what became
 * of it. The same entry sent again is saved once. An attendance says that it was taken at the lesson.
 */
export async function saveEntries(
  journal: JournalKey,
  entries: readonly EntryToSave[],
): Promise<{ savedAt: Date; results: EntryResult[] }> {
  const at = now()
  const clock = { now: at, today: dayOf(at, journal.timeZone) }
  const results = await db.$transaction(async (tx) => {
    await holdOpen(tx, journal)
    const decisions = decide(entries, await findState(tx, journal, entries), journal, clock, newId)
    const lines = decisions.marks.length + decisions.attendance.length
    if (lines === 0 || (await write(tx, journal, decisions, at)) === lines) return decisions.results

    // Somebody was faster in some cell: by now theirs stands there, and what of ours was saved is known by its id.
    return decide(entries, await findState(tx, journal, entries), journal, clock, newId).results
  }, patience)
  return { savedAt: at, results }
}

/**
 * One statement, so that a lesson's column is three round trips. The first line of a cell is kept out by the chain where
 * somebody else replaced the same entry; those that follow it go only where it went, and so do their words. Lines go in
 * the order of their cells, or two writers could wait for each other. Answers how many lines were added.
 */
async function write(tx: Tx, journal: JournalKey, decisions: Decisions, at: Date): Promise<number> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const by = Prisma.sql`${journal.accountId}::uuid`
  const { marks, words } = markRows(decisions)
  const [row] = await tx.$queryRaw<{ added: number }[]>(Prisma.sql`
    WITH mark AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(marks)}::json) AS m (column_id uuid, enrolment_id uuid, id uuid, value text,
        awaited_until date, comment_id uuid, reason text, reason_id uuid, replaces uuid, is_first boolean)
    ), attended AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(attendanceRows(decisions))}::json) AS a (lesson_id uuid, enrolment_id uuid, id uuid,
        kind text, reason text, excused boolean, minutes integer, said_by text, replaces uuid, is_first boolean)
    ), new_column AS (
      INSERT INTO columns (school_id, id, course_id, lesson_id, kind_id, weight_tenths)
      SELECT ${school}, c.id, ${journal.courseId}::uuid, c.lesson_id, w.id, w.weight_tenths
      FROM json_to_recordset(${JSON.stringify(columnRows(decisions))}::json) AS c (id uuid, lesson_id uuid, kind_id uuid)
      JOIN work_kinds w ON w.school_id = ${school} AND w.id = c.kind_id
      ORDER BY c.id ON CONFLICT DO NOTHING
    ), first_mark AS (
      INSERT INTO mark_entries (${markColumns})
      SELECT ${markValues(school, by, at)} FROM mark m WHERE m.is_first ORDER BY m.column_id, m.enrolment_id
      ON CONFLICT DO NOTHING RETURNING column_id, enrolment_id, comment_id, reason_id
    ), next_mark AS (
      INSERT INTO mark_entries (${markColumns})
      SELECT ${markValues(school, by, at)} FROM mark m JOIN first_mark f USING (column_id, enrolment_id) WHERE NOT m.is_first
      RETURNING comment_id, reason_id
    ), new_words AS (
      INSERT INTO free_texts (school_id, id, text)
      SELECT ${school}, w.id, w.text FROM json_to_recordset(${JSON.stringify(words)}::json) AS w (id uuid, text text)
      WHERE w.id IN (SELECT comment_id FROM first_mark UNION ALL SELECT reason_id FROM first_mark
        UNION ALL SELECT comment_id FROM next_mark UNION ALL SELECT reason_id FROM next_mark)
    ), first_attended AS (
      INSERT INTO attendance_entries (${attendanceColumns})
      SELECT ${attendanceValues(school, by, at)} FROM attended a WHERE a.is_first ORDER BY a.lesson_id, a.enrolment_id
      ON CONFLICT DO NOTHING RETURNING lesson_id, enrolment_id
    ), next_attended AS (
      INSERT INTO attendance_entries (${attendanceColumns})
      SELECT ${attendanceValues(school, by, at)} FROM attended a JOIN first_attended f USING (lesson_id, enrolment_id) WHERE NOT a.is_first
      RETURNING lesson_id
    ), taken AS (
      UPDATE lessons SET attendance_taken_at = ${at}, attendance_taken_by_id = ${by}
      WHERE school_id = ${school} AND id IN (SELECT lesson_id FROM first_attended) AND attendance_taken_at IS NULL
    )
    SELECT (SELECT count(*) FROM first_mark)::int + (SELECT count(*) FROM next_mark)::int
      + (SELECT count(*) FROM first_attended)::int + (SELECT count(*) FROM next_attended)::int AS added`)
  return row?.added ?? 0
}

const markColumns = Prisma.sql`school_id, column_id, enrolment_id, id, value, awaited_until, comment_id, reason, reason_id, replaces, by_id, at`

const markValues = (school: Prisma.Sql, by: Prisma.Sql, at: Date) => Prisma.sql`
  ${school}, m.column_id, m.enrolment_id, m.id, m.value, m.awaited_until, m.comment_id, m.reason, m.reason_id, m.replaces, ${by}, ${at}`

const attendanceColumns = Prisma.sql`school_id, lesson_id, enrolment_id, id, kind, reason, excused, minutes, said_by, replaces, by_id, at`

const attendanceValues = (school: Prisma.Sql, by: Prisma.Sql, at: Date) => Prisma.sql`
  ${school}, a.lesson_id, a.enrolment_id, a.id, a.kind, a.reason, a.excused, a.minutes, a.said_by, a.replaces, ${by}, ${at}`

function columnRows({ columns }: Decisions) {
  return [...columns].map(([id, { lessonId, kindId }]) => ({ id, lesson_id: lessonId, kind_id: kindId }))
}

function markRows({ marks }: Decisions) {
  const words: { id: string; text: string }[] = []
  const ours = new Set(marks.map(({ entry }) => entry.id))
  const rows = marks.map(({ entry, replaces, awaitedUntil, commentId }) => {
    if (entry.comment && commentId) words.push({ id: commentId, text: entry.comment })
    const reason = entry.reason || null
    const reasonId = reason === null || isCorrectionReason(reason) ? null : newId()
    if (reason !== null && reasonId) words.push({ id: reasonId, text: reason })
    return {
      column_id: entry.columnId,
      enrolment_id: entry.enrolmentId,
      id: entry.id,
      value: entry.value,
      awaited_until: awaitedUntil,
      comment_id: commentId,
      reason: reasonId ? null : reason,
      reason_id: reasonId,
      replaces,
      is_first: replaces === null || !ours.has(replaces),
    }
  })
  return { marks: rows, words }
}

function attendanceRows({ attendance }: Decisions) {
  const ours = new Set(attendance.map(({ entry }) => entry.id))
  return attendance.map(({ entry, replaces, minutes, reason, excused, saidBy }) => ({
    lesson_id: entry.lessonId,
    enrolment_id: entry.enrolmentId,
    id: entry.id,
    kind: entry.kind,
    reason,
    excused,
    minutes,
    said_by: saidBy,
    replaces,
    is_first: replaces === null || !ours.has(replaces),
  }))
}
