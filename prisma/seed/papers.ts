import { systemId } from '@/lib/access/key'
import { lastDayToCome } from '@/lib/applications/last-day'
import { applicationNumber } from '@/lib/applications/number'
import type { Act, Status } from '@/lib/applications/status'
import { addDays, type Day, dayOf, weekdayOf } from '@/lib/platform/day'
import { demoSchoolNumber } from '../personas'
import { type Applicant, applicantsOf } from './applicants'
import { demoTimeZone, isHoliday, moment, type SchoolYear } from './calendar'
import { seedId } from './random'
import { clerk } from './staff'
import type { World } from './world'

/** As the school's settings say: days to come, and days that a code lives. */
export const days = 30

type Step = { act: Act; status: Status; at: Date; byId: string; reason?: string }

/** An application with everything that has happened to it. */
export type Paper = Applicant & {
  id: string
  accountId: string
  number: string
  sentAt: Date
  lastDay: Day
  steps: Step[]
}

const firstSerial = 501

/** In the order in which they were sent; numbers follow. */
export function papersOf(world: World): Paper[] {
  const holidays = world.year.holidays.filter(({ grades }) => grades.length === 0)
  return applicantsOf(world)
    .map((applicant, index) => ({ applicant, sentAt: sentAtOf(world, applicant, index) }))
    .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
    .map(({ applicant, sentAt }, index) => {
      const accountId = seedId('account', applicant.parent.email)
      const sentOn = dayOf(sentAt, demoTimeZone)
      const lastDay = lastDayToCome(sentOn, days, holidays)
      return {
        ...applicant,
        id: seedId('application', applicant.parent.email, applicant.pupil.pupilId),
        accountId,
        number: applicationNumber(demoSchoolNumber, Number(sentOn.slice(0, 4)), firstSerial + index),
        sentAt,
        steps: stepsOf(world, applicant, accountId, sentAt, lastDay),
        lastDay,
      }
    })
}

function sentAtOf({ now, today, year }: World, { daysAgo }: Applicant, index: number): Date {
  if (daysAgo === null) return moment(addDays(year.firstDay, -7), 1100 + index * 7)
  return daysAgo === 0 ? addHours(now, -1) : moment(addDays(today, -daysAgo), 1150 - index * 5)
}

/** The steps up to the status, none of them later than now. */
function stepsOf(
  { now, year }: World,
  { status, reason }: Applicant,
  accountId: string,
  sentAt: Date,
  lastDay: Day,
): Step[] {
  const until = (at: Date) => (at < now ? at : new Date(now.getTime() - 60_000))
  const nextMorning = until(officeMorningAfter(sentAt, year))
  const sent: Step = { act: 'sent', status: 'SUBMITTED', at: sentAt, byId: accountId }
  const confirmed: Step = { act: 'confirmed', status: 'CONFIRMED', at: nextMorning, byId: clerk.accountId }
  const ready: Step = { act: 'ready', status: 'READY', at: nextMorning, byId: systemId }
  switch (status) {
    case 'CONFIRMED':
      return [sent, confirmed]
    case 'READY':
      return [sent, confirmed, ready]
    case 'OPEN': {
      // The code was typed in August; the diary opened by itself on the first day that there was something to read.
      const opens = moment(year.firstDay, 1)
      const typed: Step = { act: 'code-accepted', status: 'CONFIRMED', at: addHours(sentAt, 26), byId: accountId }
      const opened: Step = { act: 'opened', status: 'OPEN', at: opens, byId: systemId }
      return [sent, confirmed, typed, { ...ready, at: opens }, opened]
    }
    case 'REJECTED':
      return [sent, { act: 'rejected', status, at: nextMorning, byId: clerk.accountId, reason }]
    case 'WITHDRAWN':
      return [sent, { act: 'withdrawn', status, at: nextMorning, byId: accountId }]
    case 'EXPIRED':
      return [sent, { act: 'expired', status, at: until(moment(addDays(lastDay, 1), 180)), byId: systemId }]
    default:
      return [sent]
  }
}

export function addHours(date: Date, hours: number): Date {
  return new Date(date.getTime() + hours * 3_600_000)
}

/** A while after the office opens on the first working day after a day. */
function officeMorningAfter(instant: Date, year: SchoolYear): Date {
  let day = addDays(dayOf(instant, demoTimeZone), 1)
  while (weekdayOf(day) > 5 || isHoliday(year, day)) day = addDays(day, 1)
  return new Date(moment(day, 560).getTime() + (instant.getTime() % 7_200_000))
}
