import type { DiaryKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Days, lessonTables } from '@/lib/timetable/lesson-tables'
import { type FamilyNotice, familyNoticesJson } from './absence-queries'
import type { AttendanceLine } from './attendance'
import { attendanceJson } from './journal-tables'

type Found = { lines: AttendanceLine[]; sex: 'female' | 'male'; notices: FamilyNotice[] }

/**
 * Absences, late arrivals and early leavings of some days in their order, and what was announced of days that are not over;
 * in one statement. On the child’s sex their words depend.
 */
export async function findAttendance(diary: DiaryKey, days: Days, today: Day): Promise<Found> {
  const [row] = await db.$queryRaw<Found[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)}
    SELECT c.sex, (${attendanceJson(diary)}) AS lines, (${familyNoticesJson(diary, today)}) AS notices
    FROM pupils c WHERE c.id = ${diary.pupilId}::uuid`)
  return row ?? { lines: [], sex: 'male', notices: [] }
}
