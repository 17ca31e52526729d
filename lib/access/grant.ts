import { ageOn, type Day } from '@/lib/platform/day'
import { comingOfAge } from './coming-of-age'

/** What of a diary a parent may open to an invitee, or not. */
export const diaryParts = [
  'timetable',
  'homework',
  'marks',
  'attendance',
  'remarks',
  'attestation',
  'statistics',
  'events',
  'messages',
] as const
export type DiaryPart = (typeof diaryParts)[number]

/** The week is a view over these parts: it opens with any of them and shows the ones that are granted. */
const partsOfWeek: readonly DiaryPart[] = ['timetable', 'homework', 'marks', 'attendance', 'remarks']

/** A page of a diary: a part, or the week over several. */
export type DiaryPage = DiaryPart | 'week'

export type Grant = {
  parts: readonly string[]
  /** The last day on which the grant opens anything; null for a representative. */
  lastDay: Day | null
  endedAt: Date | null
}

/** A tutor invited for marks alone reads no messages; nobody reads after the last day of the grant, or once it was ended. */
export function mayReadPart(grant: Grant, page: DiaryPage, today: Day): boolean {
  if (grant.endedAt !== null) return false
  if (grant.lastDay !== null && today > grant.lastDay) return false
  return opensPage(grant.parts, page)
}

/** Whether these parts open a page of the diary. */
export function opensPage(parts: readonly string[], page: DiaryPage): boolean {
  return page === 'week' ? partsOfWeek.some((part) => parts.includes(part)) : parts.includes(page)
}

/** The page at which a diary begins for whoever may read these parts; null while none of them has a page. */
export function firstPageOf(parts: readonly string[]): DiaryPage | null {
  return (['week', 'attestation'] as const).find((page) => opensPage(parts, page)) ?? null
}

type Holder = { basis: string; relation: string; birthDay: Day }

/** Who lets others in to a diary, and sees who reads it: its representatives; from 18 the pupil too. An invitee lets nobody in. */
export function mayLetIn({ basis, relation, birthDay }: Holder, today: Day): boolean {
  return basis === 'representative' || (relation === 'pupil' && ageOn(birthDay, today) >= comingOfAge)
}
