import { addDays, type Day, mondayOf } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { DiaryPage, DiaryPart } from './grant'
import type { InviteeRelation } from './terms'

/** Somebody whom the holder of the passport let in, or had let in. */
export type GivenGrant = {
  grantId: string
  accountId: string
  relation: InviteeRelation
  /** What the parent calls the invitee; null where the parent had it forgotten. */
  name: string | null
  email: string
  parts: DiaryPart[]
  /** The subjects to which it is narrowed; empty: all. */
  subjects: string[]
  startedAt: Date
  lastDay: Day | null
  /** The day by which the parent is asked to confirm it; null where nothing is asked. */
  confirmBy: Day | null
  endedAt: Date | null
  /** Why it ended. */
  reason: string | null
}

/** Who else may read a diary: of the other parent the relation alone, of whom that parent let in the parts too. */
export type OtherReader = { basis: 'representative' | 'invitee'; relation: string; parts: DiaryPart[] }

/** Who of the school may read it. The office keeps the register and the head leads the school; they are not named. */
export type SchoolReaders = { classTeacher: Person | null; teachers: { name: Person; subjects: string[] }[] }

/** How far back a passport tells who looked. */
export const daysOfLooks = 60

/**
 * The last day of which it is told what the other parent's side has looked at: the Sunday before this week. Told sooner, a
 * list that changes would tell when somebody looked, and so would become a means to watch a person.
 */
export function lastDayOfOthers(today: Day): Day {
  return addDays(mondayOf(today), -1)
}

export type Look = { accountId: string; part: DiaryPage; day: Day }

/** What one person looked at, day by day, the latest first. */
export function looksOf(looks: readonly Look[], accountId: string): { day: Day; parts: DiaryPage[] }[] {
  const days = new Map<Day, DiaryPage[]>()
  for (const look of looks) {
    if (look.accountId === accountId) days.set(look.day, [...(days.get(look.day) ?? []), look.part])
  }
  return [...days].map(([day, parts]) => ({ day, parts })).sort((one, other) => (one.day < other.day ? 1 : -1))
}

/** What ended because nobody confirmed it comes back with one touch; what has run out since does not. */
export function mayComeBack({ endedAt, reason, lastDay }: GivenGrant, today: Day): boolean {
  return endedAt !== null && reason === 'not-confirmed' && (lastDay === null || lastDay >= today)
}
