import type { DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Days, lessonTables } from '@/lib/timetable/lesson-tables'
import type { Homework } from './homework'
import { homeworkJson, marksJson, remarksJson } from './journal-tables'
import { isBlank, type Mark, type MarkRow, marksOf } from './mark'
import type { Period } from './period'
import { type Remark, type RemarkRow, remarksOf } from './remark'
import { type SchoolRules, weighed } from './rules'

/** The quarters or half-years of the child's class in the school year of a day, in their order; none in a year unknown. */
export async function listPeriods(diary: DiaryKey, day: Day): Promise<Period[]> {
  const enrolment = enrolmentOn(diary, day)
  return db.$queryRaw<Period[]>(Prisma.sql`
    SELECT p.kind, p.number, p.first_day::text AS "firstDay", p.last_day::text AS "lastDay"
    FROM classes k JOIN periods p ON p.school_id = k.school_id AND p.parent_id = k.period_root_id
    WHERE k.school_id = ${diary.schoolId}::uuid AND k.id = ${enrolment.classId}::uuid
    ORDER BY p.first_day`)
}

/** Every mark of some days with all that ever stood in its cell, in the order of the lessons. */
export async function listMarks(diary: DiaryKey, days: Days, rules: SchoolRules): Promise<Mark[]> {
  const [row] = await db.$queryRaw<{ marks: MarkRow[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)} SELECT (${marksJson(diary)}) AS marks`)
  const marks = marksOf(row?.marks ?? [], { ...rules, now: now() })
  return weighed(marks, rules).filter((mark) => !isBlank(mark))
}

/** What is due in some days, in the order of the days. */
export async function listHomework(diary: DiaryKey, days: Days): Promise<Homework[]> {
  const [row] = await db.$queryRaw<{ homework: Homework[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)} SELECT (${homeworkJson(diary)}) AS homework`)
  return row?.homework ?? []
}

/** Remarks and praise of the twelve months up to a day, newest first. */
export async function listRemarks(diary: DiaryKey, day: Day): Promise<Remark[]> {
  const days = { firstDay: addDays(day, -365), lastDay: addDays(day, 1) }
  const [row] = await db.$queryRaw<{ remarks: RemarkRow[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)} SELECT (${remarksJson(diary)}) AS remarks`)
  return remarksOf(row?.remarks ?? []).reverse()
}

/** The class that the child is in on a day, else the last one. */
function enrolmentOn(diary: DiaryKey, day: Day) {
  const [newest] = diary.enrolments
  const then = diary.enrolments.find((one) => one.firstDay <= day && (one.lastDay === null || day <= one.lastDay))
  const enrolment = then ?? newest
  if (!enrolment) throw new Error('A diary without an enrolment')
  return enrolment
}
