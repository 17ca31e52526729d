import type { JournalKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { isId } from '@/lib/platform/id'
import type { AttachedFile, HandIn } from './hand-in'
import { filesJson, handInsJson, ofJournal } from './homework-tables'

/** What the marks of work done at home are called among the school's kinds of work. */
const kindOfHomework = 'Домашняя работа'

/** How many tasks the list goes back. */
const mostTasks = 60

/** A task that asks for work: how many pupils it was set for, how many handed work in, how many wait for the teacher. */
export type WorkSum = { id: string; text: string; dueDay: Day; pupils: number; handedIn: number; waiting: number }

/** The tasks of a journal that ask for work, those due last on top. */
export async function listWorks(journal: JournalKey): Promise<WorkSum[]> {
  return db.$queryRaw<WorkSum[]>(Prisma.sql`
    SELECT w.id, w.text, w.due_day::text AS "dueDay", (SELECT count(*)::int FROM (${setFor}) p) AS pupils,
      n.handed_in AS "handedIn", n.waiting
    FROM homework w CROSS JOIN LATERAL (
      SELECT count(*)::int AS handed_in, count(*) FILTER (WHERE returned_at IS NULL)::int AS waiting FROM (
        SELECT DISTINCT ON (h.enrolment_id) h.returned_at FROM hand_ins h
        WHERE h.school_id = w.school_id AND h.homework_id = w.id ORDER BY h.enrolment_id, h.at DESC, h.id DESC) newest) n
    WHERE ${ofJournal(journal)} AND w.asks_work AND w.withdrawn_at IS NULL
    ORDER BY w.due_day DESC, w.at DESC LIMIT ${mostTasks}`)
}

export type PupilOfWork = { enrolmentId: string; name: Person; handIns: HandIn[]; mark: string | null; entries: number }

export type WorkToCheck = {
  id: string
  text: string
  dueDay: Day
  minutes: number | null
  files: AttachedFile[]
  givenLessonId: string | null
  /** The lesson in whose column a mark would stand; null while it lies in the future. */
  lesson: { id: string; day: Day } | null
  columnId: string | null
  kindId: string | null
  /** By surname. */
  pupils: PupilOfWork[]
}

/** A task that asks for work, with everything that was handed in for it. Null for a task of another journal. */
export async function findWork(journal: JournalKey, homeworkId: string): Promise<WorkToCheck | null> {
  if (!isId(homeworkId)) return null

  const ofCell = Prisma.sql`m.school_id = w.school_id AND m.column_id = k.id AND m.enrolment_id = p.enrolment_id`
  const [row] = await db.$queryRaw<WorkToCheck[]>(Prisma.sql`
    SELECT w.id, w.text, w.due_day::text AS "dueDay", w.minutes, ${filesJson('task')} AS files,
      w.given_lesson_id AS "givenLessonId",
      CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'day', l.day) END AS lesson, k.id AS "columnId", x.id AS "kindId", (
        SELECT coalesce(json_agg(json_build_object('enrolmentId', p.enrolment_id, 'name', p.name,
          'handIns', ${handInsJson(Prisma.sql`p.enrolment_id`, journal.timeZone, true)},
          'entries', (SELECT count(*) FROM mark_entries m WHERE ${ofCell}),
          'mark', (SELECT m.value FROM mark_entries m WHERE ${ofCell} AND NOT EXISTS (
            SELECT FROM mark_entries n WHERE n.school_id = m.school_id AND n.column_id = m.column_id
              AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)))
          ORDER BY p.surname, p.given_name, p.enrolment_id), '[]')
        FROM (${setFor}) p) AS pupils
    FROM homework w
    LEFT JOIN work_kinds x ON x.school_id = w.school_id AND x.name = ${kindOfHomework}
    LEFT JOIN LATERAL (${lessonForMark(journal)}) l ON true
    LEFT JOIN LATERAL (
      SELECT c.id FROM columns c WHERE c.school_id = w.school_id AND c.lesson_id = l.id AND c.kind_id = x.id
      ORDER BY c.id LIMIT 1) k ON true
    WHERE w.id = ${homeworkId}::uuid AND w.asks_work AND w.withdrawn_at IS NULL AND ${ofJournal(journal)}`)
  return row ?? null
}

/** The pupils for whom the task `w` was set: of its class or group on the day, of a part of it, or one alone. */
const setFor = Prisma.sql`
  SELECT e.id AS enrolment_id, c.surname, c.given_name,
    json_build_object('surname', c.surname, 'givenName', c.given_name, 'patronymic', c.patronymic) AS name
  FROM (
    SELECT en.id FROM courses co JOIN enrolments en ON en.school_id = co.school_id AND en.class_id = co.class_id
    WHERE co.school_id = w.school_id AND co.id = w.course_id
    UNION
    SELECT gm.enrolment_id FROM courses co JOIN group_members gm ON gm.school_id = co.school_id AND gm.group_id = co.group_id
    WHERE co.school_id = w.school_id AND co.id = w.course_id
      AND gm.first_day <= w.due_day AND (gm.last_day IS NULL OR w.due_day <= gm.last_day)
  ) taught
  JOIN enrolments e ON e.school_id = w.school_id AND e.id = taught.id
  JOIN pupils c ON c.id = e.pupil_id
  WHERE e.first_day <= w.due_day AND (e.last_day IS NULL OR w.due_day <= e.last_day)
    AND (w.enrolment_id IS NULL OR w.enrolment_id = e.id)
    AND (w.group_id IS NULL OR EXISTS (
      SELECT FROM group_members part WHERE part.school_id = w.school_id AND part.group_id = w.group_id AND part.enrolment_id = e.id
        AND part.first_day <= w.due_day AND (part.last_day IS NULL OR w.due_day <= part.last_day)))`

/** The lesson at which the task was due, or while that is still to come the one at which it was given. */
function lessonForMark(journal: JournalKey): Prisma.Sql {
  const own = journal.lessonIds
  return Prisma.sql`
    SELECT d.id, d.day FROM lessons d
    WHERE d.school_id = w.school_id AND d.course_id = w.course_id AND d.day <= ${today(journal.timeZone)}::date
      AND (d.id = w.lesson_id OR d.id = w.given_lesson_id OR (w.lesson_id IS NULL AND d.day = w.due_day))
      AND ${own ? Prisma.sql`d.id = ANY (${own}::uuid[])` : Prisma.sql`true`}
    ORDER BY d.day DESC, d.number DESC LIMIT 1`
}
