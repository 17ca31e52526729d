import { addDays, type Day, daysBetween } from '@/lib/platform/day'
import { type Announced, isAbout } from './entry-attendance'

/** What a parent may give as a reason; the class teacher may also name an order of the school. */
export const parentReasons = ['illness', 'family'] as const
export const classTeacherReasons = ['illness', 'family', 'order'] as const

/** An absence that was announced, by a parent or by the class teacher, and not withdrawn. */
export type AbsenceNotice = Announced & { id: string }

/** How long afterwards a parent may still say why a child was away, and how far ahead that the child will be. */
const daysToExplain = 7
export const daysToForesee = 60
/** Longer absences are agreed with the school on paper. */
const longestAbsence = 31

/** How many announced absences of a child may lie ahead at once. */
export const mostNotices = 20

/** The lessons of a day that one may name. */
export const lessonNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const

export type AnnouncedDays = { firstDay: Day; lastDay: Day; lessons: readonly number[] }

/** Why days cannot be announced so, by the field to mend, as a key of the catalogue's `absence.errors`; null where they can. */
export function troubleWithDays(
  { firstDay, lastDay, lessons }: AnnouncedDays,
  today: Day,
): { field: 'firstDay' | 'lastDay' | 'lessons'; error: string } | null {
  if (firstDay < addDays(today, -daysToExplain)) return { field: 'firstDay', error: 'tooLate' }
  if (firstDay > addDays(today, daysToForesee)) return { field: 'firstDay', error: 'tooEarly' }
  if (lastDay < firstDay) return { field: 'lastDay', error: 'backwards' }
  if (daysBetween(firstDay, lastDay) >= longestAbsence) return { field: 'lastDay', error: 'tooLong' }
  if (lessons.length > 0 && lastDay !== firstDay) return { field: 'lessons', error: 'lessonsOfDays' }
  return null
}

/** What was announced of a pupil's lesson: what is confirmed before what is not. */
export function noticeOf<T extends Announced>(
  notices: readonly T[],
  enrolmentId: string,
  lesson: { day: Day; number: number },
): T | undefined {
  const about = notices.filter((notice) => notice.enrolmentId === enrolmentId && isAbout(notice, lesson))
  return about.find((notice) => notice.isConfirmed) ?? about[0]
}

/** Who announced an absence takes it back while it lasts; what a lesson's ledger took over stays there. */
export function mayWithdraw(notice: { lastDay: Day; isOwn: boolean }, today: Day): boolean {
  return notice.isOwn && notice.lastDay >= today
}
