import type { DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import { type Days, lessonTables } from '@/lib/timetable/lesson-tables'
import { marksJson, remarksJson } from './journal-tables'
import { isBlank, type Mark, type MarkRow, marksOf } from './mark'
import { type Remark, type RemarkRow, remarksOf } from './remark'
import { type SchoolRules, weighed } from './rules'

/** Every mark of some days with all that ever stood in its cell, in the order of the lessons. */
export async function listMarks(diary: DiaryKey, days: Days, rules: SchoolRules): Promise<Mark[]> {
  const [row] = await db.$queryRaw<{ marks: MarkRow[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)} SELECT (${marksJson(diary)}) AS marks`)
  const marks = marksOf(row?.marks ?? [], { ...rules, now: now() })
  return weighed(marks, rules).filter((mark) => !isBlank(mark))
}

/** Remarks and praise of some days, newest first. */
export async function listRemarks(diary: DiaryKey, days: Days): Promise<Remark[]> {
  const [row] = await db.$queryRaw<{ remarks: RemarkRow[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)} SELECT (${remarksJson(diary)}) AS remarks`)
  return remarksOf(row?.remarks ?? []).reverse()
}
