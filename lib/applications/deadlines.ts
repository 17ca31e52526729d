import type { SystemKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, dayOf } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { dayToRemind } from './last-day'
import { move } from './move'

/** Ends the applications whose last day is over by the school's own calendar, each with a letter. Answers how many. */
export async function expireApplications(system: SystemKey): Promise<number> {
  let expired = 0
  for (const waiting of await listWaiting()) {
    if (waiting.today > waiting.lastDay && (await expireOne(system, waiting))) expired++
  }
  return expired
}

async function expireOne(system: SystemKey, waiting: Waiting): Promise<boolean> {
  const { schoolId, id, accountId, number, school } = waiting
  return db.$transaction(async (tx) => {
    const step = { schoolId, applicationId: id, from: 'SUBMITTED', to: 'EXPIRED', byId: system.accountId } as const
    if (!(await move(tx, { ...step, act: 'expired', data: { decidedAt: now() } }))) return false

    await news(tx, {
      schoolId,
      about: { accountIds: [accountId] },
      headline: { key: 'application-expired', params: { number, school } },
      path: paths.application(id),
    })
    return true
  })
}

/** Says once, a week before, that the last day comes near. Nothing is said where the school gives no more than a week. */
export async function remindOfLastDay(system: SystemKey): Promise<number> {
  let reminded = 0
  for (const waiting of await listWaiting()) {
    const { today, sentOn, lastDay } = waiting
    const dayOfLetter = dayToRemind(lastDay)
    if (dayOfLetter <= today && today <= lastDay && sentOn < dayOfLetter && (await remindOne(system, waiting)))
      reminded++
  }
  return reminded
}

async function remindOne(system: SystemKey, waiting: Waiting): Promise<boolean> {
  const { schoolId, id, accountId, number, lastDay, school, address, hours } = waiting
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT id FROM applications WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
    const last = await tx.applicationStep.findFirst({
      where: { schoolId, applicationId: id, act: { in: ['reminded', 'join-undone'] } },
      select: { act: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    // After a wrong join was undone the parent has a new last day, and is reminded of it as well.
    if (last?.act === 'reminded') return false

    const step = { schoolId, applicationId: id, from: 'SUBMITTED', to: 'SUBMITTED', byId: system.accountId } as const
    if (!(await move(tx, { ...step, act: 'reminded' }))) return false

    await news(tx, {
      schoolId,
      about: { accountIds: [accountId] },
      headline: { key: 'application-expiring', params: { number, school, address, hours, lastDay } },
      path: paths.application(id),
    })
    return true
  })
}

type Waiting = {
  schoolId: string
  id: string
  accountId: string
  number: string
  sentOn: Day
  lastDay: Day
  today: Day
  school: string
  address: string
  hours: string
}

/** All applications that wait for a visit and end within a week, or ended. */
async function listWaiting(): Promise<Waiting[]> {
  const instant = now()
  const rows = await db.$queryRaw<(Omit<Waiting, 'today' | 'sentOn'> & { sentAt: Date; timeZone: string })[]>`
    SELECT a.school_id AS "schoolId", a.id, a.account_id AS "accountId", a.number, a.sent_at AS "sentAt",
      a.last_day::text AS "lastDay", s.short_name AS school, s.address, s.hours, s.time_zone AS "timeZone"
    FROM applications a JOIN schools s ON s.id = a.school_id
    WHERE a.status = 'SUBMITTED' AND a.last_day <= (${instant}::timestamptz AT TIME ZONE s.time_zone)::date + 7
    ORDER BY a.school_id, a.id`
  return rows.map(({ sentAt, timeZone, ...row }) => ({
    ...row,
    sentOn: dayOf(sentAt, timeZone),
    today: dayOf(instant, timeZone),
  }))
}
