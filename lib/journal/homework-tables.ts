import type { DiaryKey, JournalKey } from '@/lib/access/key'
import { Prisma } from '@/lib/platform/db'

/**
 * `course c JOIN homework w`: what is set for the pupil of a diary, for everybody of a course, a group or the pupil alone.
 * Nothing to who may not see homework. After `lessonTables`.
 */
export function setForPupil(diary: DiaryKey): Prisma.Sql {
  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    course c
    JOIN homework w ON w.school_id = ${school} AND w.course_id = c.id AND w.due_day BETWEEN c.first_day AND c.last_day
      AND (w.enrolment_id IS NULL OR w.enrolment_id = c.enrolment_id) AND w.withdrawn_at IS NULL
      AND (w.group_id IS NULL OR EXISTS (
        SELECT FROM group_members gm WHERE gm.school_id = ${school} AND gm.group_id = w.group_id AND gm.enrolment_id = c.enrolment_id
          AND gm.first_day <= w.due_day AND (gm.last_day IS NULL OR w.due_day <= gm.last_day)))
      AND ${diary.parts.has('homework')}`
}

/** `w` is one of the journal's tasks; a substitute has those of the own lessons. */
export function ofJournal(journal: JournalKey): Prisma.Sql {
  const own = journal.lessonIds
  return Prisma.sql`w.school_id = ${journal.schoolId}::uuid AND w.course_id = ${journal.courseId}::uuid
    AND ${own ? Prisma.sql`(w.given_lesson_id = ANY (${own}::uuid[]) OR w.lesson_id = ANY (${own}::uuid[]))` : Prisma.sql`true`}`
}

/** The files of a task or of a work, as `AttachedFile[]`. */
export function filesJson(of: 'task' | 'work'): Prisma.Sql {
  const hangsOn = of === 'task' ? Prisma.sql`f.school_id = w.school_id AND f.homework_id = w.id` : ofWork
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes) ORDER BY f.at, f.id), '[]')
    FROM files f WHERE ${hangsOn} AND f.removed_at IS NULL)`
}

const ofWork = Prisma.sql`f.school_id = h.school_id AND f.hand_in_id = h.id`

/** The works of `pupil` (an enrolment's id in SQL) for the task `w`, as `HandIn[]`; a mark is told to whoever may see marks. */
export function handInsJson(pupil: Prisma.Sql, zone: string, seesMarks: boolean): Prisma.Sql {
  const mark = seesMarks ? markThatHolds : Prisma.sql`null`
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('id', h.id, 'at', h.at, 'day', (h.at AT TIME ZONE ${zone})::date, 'text', t.text,
      'files', ${filesJson('work')},
      'returned', CASE WHEN h.returned_at IS NOT NULL THEN json_build_object('at', h.returned_at, 'text', r.text,
        'hasMark', h.column_id IS NOT NULL, 'mark', ${mark}) END) ORDER BY h.at, h.id), '[]')
    FROM hand_ins h
    LEFT JOIN free_texts t ON t.school_id = h.school_id AND t.id = h.text_id
    LEFT JOIN free_texts r ON r.school_id = h.school_id AND r.id = h.returned_text_id
    WHERE h.school_id = w.school_id AND h.homework_id = w.id AND h.enrolment_id = ${pupil})`
}

const markThatHolds = Prisma.sql`(
  SELECT m.value FROM mark_entries m
  WHERE m.school_id = h.school_id AND m.column_id = h.column_id AND m.enrolment_id = h.enrolment_id AND NOT EXISTS (
    SELECT FROM mark_entries n WHERE n.school_id = m.school_id AND n.column_id = m.column_id
      AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id))`
