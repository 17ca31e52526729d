import type { ClassKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'

/** Whether the school's next year has begun: how this one ended is then history, and only an order on paper changes it. */
export async function isYearOver({ schoolId, yearId, timeZone }: ClassKey, tx: Tx = db): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOver: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM school_years y
      JOIN school_years n ON n.school_id = y.school_id AND n.first_day > y.last_day AND n.first_day <= ${today(timeZone)}::date
      WHERE y.school_id = ${schoolId}::uuid AND y.id = ${yearId}::uuid) AS "isOver"`
  return row?.isOver ?? true
}
