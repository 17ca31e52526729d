import type { DiaryKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { enrolmentOfWeek, maySignWeek } from './signature'

/** The representative signs the week that begins on a Monday. Signing again changes nothing. False where it may not be signed. */
export async function signWeek(diary: DiaryKey, monday: Day): Promise<boolean> {
  const enrolmentId = enrolmentOfWeek(diary, monday)
  if (!enrolmentId || !maySignWeek(diary, monday, today(diary.timeZone))) return false

  const { schoolId, accountId } = diary
  await db.weekSignature.createMany({
    data: { schoolId, enrolmentId, monday: toDate(monday), accountId, at: now() },
    skipDuplicates: true,
  })
  return true
}
