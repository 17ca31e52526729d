import { type Day, fromDate, toDate } from '@/lib/platform/day'
import type { Tx } from '@/lib/platform/db'
import type { DaysOff } from './last-day'

/** What an application needs to know of its school. */
export const schoolColumns = {
  number: true,
  name: true,
  shortName: true,
  address: true,
  room: true,
  hours: true,
  phone: true,
  timeZone: true,
  applicationDays: true,
} as const

/** The school's holidays from a day on; those of a single grade do not close the office. */
export async function listDaysOff(tx: Pick<Tx, 'holiday'>, schoolId: string, from: Day): Promise<DaysOff[]> {
  const holidays = await tx.holiday.findMany({
    where: { schoolId, lastDay: { gte: toDate(from) }, grades: { isEmpty: true } },
    select: { firstDay: true, lastDay: true },
    orderBy: { firstDay: 'asc' },
  })
  return holidays.map(({ firstDay, lastDay }) => ({ firstDay: fromDate(firstDay), lastDay: fromDate(lastDay) }))
}
