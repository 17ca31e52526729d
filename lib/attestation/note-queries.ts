import type { JournalKey, SchoolKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'

/** «Замечание по ведению журнала»: the head's word and the teacher's answer. */
export type JournalNote = {
  id: string
  text: string | null
  by: Person | null
  at: string
  answer: string | null
  answeredBy: Person | null
  answeredAt: string | null
  settledAt: string | null
}

/** The notes on the keeping of a journal: those that are not settled first, then the latest. */
export async function listNotes(key: JournalKey | (SchoolKey & { courseId: string })): Promise<JournalNote[]> {
  const id = Prisma.sql`${key.schoolId}::uuid`
  return db.$queryRaw<JournalNote[]>(Prisma.sql`
    SELECT m.id, t.text, ${authorJson(key.schoolId, 'm')} AS by, m.at::text AS at, w.text AS answer,
      CASE WHEN m.answered_by_id IS NOT NULL THEN (SELECT ${authorJson(key.schoolId, 'a')} FROM (SELECT m.answered_by_id AS by_id) a) END AS "answeredBy",
      m.answered_at::text AS "answeredAt", m.settled_at::text AS "settledAt"
    FROM journal_notes m
    LEFT JOIN free_texts t ON t.school_id = ${id} AND t.id = m.text_id
    LEFT JOIN free_texts w ON w.school_id = ${id} AND w.id = m.answer_text_id
    WHERE m.school_id = ${id} AND m.course_id = ${key.courseId}::uuid
    ORDER BY m.settled_at IS NOT NULL, m.at DESC, m.id DESC`)
}
