import type { SchoolKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, fromDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import { firstDayToClose } from './closing-days'
import { countMissing } from './closing-queries'

export type MovedPeriod = { ok: true } | Refused

/**
 * Closes a period for the whole school: from now on its marks change by acts alone, and nothing is written in its days.
 * Where marks are missing the head has to say that it is to be closed all the same.
 */
export async function closePeriod(
  school: SchoolKey,
  { periodId, evenSo }: { periodId: string; evenSo: boolean },
): Promise<MovedPeriod> {
  return db.$transaction(async (tx) => {
    const period = await holdPeriod(school, tx, periodId)
    if (!period) return refused({ form: 'periods.errors.gone' })
    if (today(school.timeZone) < firstDayToClose(period.lastDay)) return refused({ form: 'periods.errors.runs' })

    await holdCourses(school, tx, periodId)
    const last = await findLast(school, tx, periodId, null)
    if (last?.isClosed) return refused({ form: 'periods.errors.alreadyClosed' })

    const missing = await countMissing(school, tx, periodId)
    if (missing > 0 && !evenSo) return refused({ evenSo: { key: 'periods.errors.marksMissing', values: { missing } } })

    await add(school, tx, { periodId, courseId: null, isClosed: true, replaces: last?.id ?? null })
    return { ok: true }
  })
}

/** Opens a period again: for the whole school, or for a course whose teacher had closed it. */
export async function openPeriod(
  school: SchoolKey,
  { periodId, courseId }: { periodId: string; courseId: string | null },
): Promise<MovedPeriod> {
  return db.$transaction(async (tx) => {
    if (!(await holdPeriod(school, tx, periodId))) return refused({ form: 'periods.errors.gone' })

    const last = await findLast(school, tx, periodId, courseId)
    if (!last?.isClosed) return refused({ form: 'periods.errors.alreadyOpen' })

    await add(school, tx, { periodId, courseId, isClosed: false, replaces: last.id })
    return { ok: true }
  })
}

/** Held until the transaction ends: whoever gives marks in it at this moment waits, or is waited for. */
async function holdPeriod({ schoolId }: SchoolKey, tx: Tx, id: string): Promise<{ lastDay: Day } | null> {
  await tx.$queryRaw`SELECT FROM periods WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  const period = await tx.period.findFirst({ where: { schoolId, id }, select: { lastDay: true } })
  return period && { lastDay: fromDate(period.lastDay) }
}

/** What is being written in the journals of the year comes before the closing, or finds it. */
async function holdCourses({ schoolId }: SchoolKey, tx: Tx, periodId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM courses WHERE school_id = ${schoolId}::uuid AND year_id = (
      SELECT year_id FROM periods WHERE school_id = ${schoolId}::uuid AND id = ${periodId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
}

async function findLast({ schoolId }: SchoolKey, tx: Tx, periodId: string, courseId: string | null) {
  const [last] = await tx.$queryRaw<{ id: string; isClosed: boolean }[]>`
    SELECT m.id, m.is_closed AS "isClosed" FROM period_closings m
    WHERE m.school_id = ${schoolId}::uuid AND m.period_id = ${periodId}::uuid AND m.course_id IS NOT DISTINCT FROM ${courseId}::uuid
      AND NOT EXISTS (SELECT FROM period_closings n WHERE n.school_id = m.school_id AND n.period_id = m.period_id AND n.replaces = m.id)`
  return last ?? null
}

type Closing = { periodId: string; courseId: string | null; isClosed: boolean; replaces: string | null }

async function add({ schoolId, accountId: byId }: SchoolKey, tx: Tx, closing: Closing): Promise<void> {
  await tx.periodClosing.create({ data: { schoolId, id: newId(), ...closing, byId, at: now() }, select: { id: true } })
}
