import type { DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type Days, heldJson, holidaysJson, lessonTables, personJson, plannedJson } from '@/lib/timetable/lesson-tables'
import {
  attendanceJson,
  countedJson,
  homeworkJson,
  marksJson,
  periodTable,
  remarksJson,
  rulesJson,
  signaturesJson,
} from './journal-tables'
import type { Period } from './period'
import { type SchoolRules, usualRules } from './rules'
import type { Signature } from './signature'
import { averagesOf, layWeek, type SubjectAverage, type WeekDay, type WeekRows } from './week'

export type Week = {
  days: WeekDay[]
  sex: 'female' | 'male'
  /** The quarter or half-year that the week belongs to; null in holidays between two. */
  period: Period | null
  averages: SubjectAverage[]
  rules: SchoolRules
  /** Of representatives, for representatives. */
  signatures: Signature[]
  classTeacher: Person | null
  /** Whether the pupil was in a class of the school then, in a school year that is known. */
  standing: 'enrolled' | 'before' | 'after'
}

type WeekRow = WeekRows & Pick<Week, 'sex' | 'period' | 'classTeacher' | 'signatures'> & { isEnrolled: boolean }

/**
 * The child's week from Monday to Saturday, all of it that the key opens, in one statement.
 *
 * EXPLAIN ANALYZE on the demo school (7 400 lessons, 63 000 marks): 1 600 pages, all of them cached; 4.5 ms, and 7 ms of
 * planning. Slots, lessons, homework are entered by (school, course), columns by (school, lesson), marks and attendance
 * by their cell, the period's marks by the enrolment (125 rows). Scanned are only tables of some dozens of rows
 * (subjects, staff, bells, classes, holidays, periods), and `columns` while a portal has one small school.
 */
export async function findWeek(diary: DiaryKey, monday: Day): Promise<Week> {
  const days: Days = { firstDay: monday, lastDay: addDays(monday, 5) }
  const [row] = await db.$queryRaw<WeekRow[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)}, ${periodTable(diary, days)}
    SELECT c.sex,
      EXISTS (SELECT FROM span s WHERE s.first_day <= s.last_day) AS "isEnrolled",
      (SELECT json_build_object('kind', p.kind, 'number', p.number, 'firstDay', p.first_day, 'lastDay', p.last_day) FROM period p) AS period,
      (SELECT ${personJson('k')} FROM span s JOIN staff k ON k.school_id = ${diary.schoolId}::uuid AND k.id = s.class_teacher_id
        ORDER BY s.first_day DESC LIMIT 1) AS "classTeacher",
      (${rulesJson(diary.schoolId, newestYear)}) AS rules, (${signaturesJson(diary, monday)}) AS signatures,
      (${plannedJson(diary)}) AS planned, (${heldJson(diary)}) AS held, (${holidaysJson(diary, days)}) AS holidays,
      (${marksJson(diary)}) AS marks, (${countedJson(diary)}) AS counted, (${attendanceJson(diary)}) AS attendance,
      (${remarksJson(diary)}) AS remarks, (${homeworkJson(diary)}) AS homework
    FROM pupils c WHERE c.id = ${diary.pupilId}::uuid`)
  if (!row) throw new Error('A diary without a pupil')

  const read = now()
  const { sex, period, classTeacher, signatures, isEnrolled, ...rows } = row
  return {
    days: layWeek(rows, monday, diary.parts.has('timetable'), read),
    sex,
    period,
    averages: averagesOf(rows, read),
    rules: rows.rules ?? usualRules,
    classTeacher,
    signatures,
    standing: isEnrolled ? 'enrolled' : standingThen(diary, days),
  }
}

const newestYear = Prisma.sql`(SELECT s.year_id FROM span s ORDER BY s.first_day DESC LIMIT 1)`

function standingThen(diary: DiaryKey, { lastDay }: Days): 'before' | 'after' {
  return diary.enrolments.every((enrolment) => lastDay < enrolment.firstDay) ? 'before' : 'after'
}
