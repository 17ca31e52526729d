import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import type { LessonSheet, LessonTask } from './lesson'

const longestTask = 2000
/** Ten hours: what is more is a slip of the finger. */
const mostMinutes = 600

/** A task as it was typed; the page names it, so that sending it twice sets it once. */
export type TaskToSet = {
  id: string
  text: string
  minutes: string
  dueLessonId: string
  /** `all`, `group:<id>` or `pupil:<enrolment>`. */
  whom: string
  asksWork: boolean
}

type CheckedTask = {
  id: string
  text: string
  minutes: number | null
  dueLessonId: string
  dueDay: Day
  enrolmentId: string | null
  groupId: string | null
  asksWork: boolean
}

export type TaskCheck =
  | { ok: true; change: { set: CheckedTask } | { withdraw: string } | null }
  | { ok: false; field: 'text' | 'minutes' | 'due' | 'whom'; refusal: Refusal }

/** What is to be done with a task of the lesson: a new one without words is none, an old one that lost its words is withdrawn. */
export function checkTask(task: TaskToSet, lesson: LessonSheet): TaskCheck {
  const standing = lesson.tasks.find(({ id }) => id === task.id)
  const text = task.text.trim()
  if (text === '') return { ok: true, change: standing ? { withdraw: standing.id } : null }
  if (text.length > longestTask) return refused('text', { key: 'lesson.errors.task', values: { maximum: longestTask } })

  const minutes = minutesIn(task.minutes)
  if (minutes === undefined) return refused('minutes', 'lesson.errors.minutes')
  const due = dueOf(task, lesson, standing)
  if (!due) return refused('due', 'lesson.errors.due')
  const whom = whomOf(task.whom, lesson, standing)
  if (!whom) return refused('whom', 'lesson.errors.whom')

  const set = { id: task.id, text, minutes, ...due, ...whom, asksWork: task.asksWork }
  return { ok: true, change: standing && isSame(set, standing) ? null : { set } }
}

/** Sets a task, changes it or withdraws it. One that another lesson set, or another course, stays as it is. */
export async function putTask(
  tx: Tx,
  journal: JournalKey,
  lessonId: string,
  change: { set: CheckedTask } | { withdraw: string },
): Promise<void> {
  const at = now()
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  if ('withdraw' in change) {
    await tx.$executeRaw(Prisma.sql`
      UPDATE homework SET withdrawn_at = ${at} WHERE school_id = ${school} AND id = ${change.withdraw}::uuid
        AND course_id = ${course} AND given_lesson_id = ${lessonId}::uuid AND withdrawn_at IS NULL`)
    return
  }
  const { id, text, minutes, dueLessonId, dueDay, enrolmentId, groupId, asksWork } = change.set
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO homework AS w (school_id, id, course_id, lesson_id, given_lesson_id, due_day, enrolment_id, group_id, text, minutes,
      asks_work, by_id, at)
    VALUES (${school}, ${id}::uuid, ${course}, ${dueLessonId}::uuid, ${lessonId}::uuid, ${toDate(dueDay)}, ${enrolmentId}::uuid,
      ${groupId}::uuid, ${text}, ${minutes}, ${asksWork}, ${journal.accountId}::uuid, ${at})
    ON CONFLICT (school_id, id) DO UPDATE SET lesson_id = excluded.lesson_id, due_day = excluded.due_day,
      enrolment_id = excluded.enrolment_id, group_id = excluded.group_id, text = excluded.text, minutes = excluded.minutes,
      asks_work = excluded.asks_work, changed_at = ${at}, withdrawn_at = NULL
    WHERE w.course_id = ${course} AND w.given_lesson_id = ${lessonId}::uuid`)
}

function refused(field: 'text' | 'minutes' | 'due' | 'whom', refusal: Refusal): TaskCheck {
  return { ok: false, field, refusal }
}

/** Null where nothing was typed, undefined where it is no number of minutes. */
function minutesIn(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= mostMinutes ? Number(typed) : undefined
}

/** One of the next lessons, or the one that the task is due at already. */
function dueOf({ dueLessonId }: TaskToSet, { next }: LessonSheet, standing: LessonTask | undefined) {
  const lesson = next.find(({ id }) => id === dueLessonId)
  if (lesson) return { dueLessonId, dueDay: lesson.day }
  return standing?.dueLessonId === dueLessonId && dueLessonId ? { dueLessonId, dueDay: standing.dueDay } : null
}

function whomOf(whom: string, lesson: LessonSheet, standing: LessonTask | undefined) {
  if (whom === 'all') return { enrolmentId: null, groupId: null }

  const [kind, id = ''] = whom.split(':')
  const isPupil = standing?.enrolmentId === id || lesson.pupils.some(({ enrolmentId }) => enrolmentId === id)
  if (kind === 'pupil' && isPupil) return { enrolmentId: id, groupId: null }
  const isGroup = standing?.groupId === id || lesson.groups.some((group) => group.id === id)
  return kind === 'group' && isGroup ? { enrolmentId: null, groupId: id } : null
}

function isSame(set: CheckedTask, standing: LessonTask): boolean {
  const same = ['text', 'minutes', 'dueLessonId', 'enrolmentId', 'groupId', 'asksWork'] as const
  return same.every((field) => set[field] === standing[field])
}
