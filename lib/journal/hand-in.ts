import type { Day } from '@/lib/platform/day'

/** A file as a page names it; its bytes are asked for apart. */
export type AttachedFile = { id: string; name: string; type: string; bytes: number }

/** Work that was handed in for a task. What was handed in before stays and is read by both sides. */
export type HandIn = {
  id: string
  /** An instant, as ISO text. */
  at: string
  /** The school's local day of that instant. */
  day: Day
  text: string | null
  files: AttachedFile[]
  returned: Returned | null
}

/** The teacher's word, the mark as it stands now, or both. The word is null where none was given, or an act erased it. */
export type Returned = { at: string; text: string | null; hasMark: boolean; mark: string | null }

export const longestText = 5000
/** For one task and pupil: nobody fills the school's disk. */
export const mostHandIns = 20

export type HandInState = 'none' | 'handed-in' | 'returned' | 'marked'

/** Where a task stands by the newest work, with the works in the order in which they came. */
export function stateOf(handIns: readonly HandIn[]): HandInState {
  const newest = handIns.at(-1)
  if (!newest) return 'none'
  if (!newest.returned) return 'handed-in'
  return newest.returned.hasMark ? 'marked' : 'returned'
}

/** The pupil may send more until the teacher has looked, and again when the work came back without a mark. */
export function isOpenFor(handIns: readonly HandIn[]): boolean {
  return stateOf(handIns) !== 'marked' && handIns.length < mostHandIns
}

export function isLate(handIn: Pick<HandIn, 'day'>, dueDay: Day): boolean {
  return handIn.day > dueDay
}

/** The next work that nobody has looked at: in the order of the class, after this pupil and then from the top. */
export function nextWaiting(
  pupils: readonly { enrolmentId: string; handIns: readonly HandIn[] }[],
  after: string,
): string | null {
  const place = pupils.findIndex(({ enrolmentId }) => enrolmentId === after)
  const others = [...pupils.slice(place + 1), ...pupils.slice(0, Math.max(place, 0))]
  const waiting = others.find(({ handIns }) => stateOf(handIns) === 'handed-in')
  return waiting?.handIns.at(-1)?.id ?? null
}

/** The same sent twice: a second press of the button, or a page that was sent again. */
export function isSameWork(
  newest: { text: string | null; hashes: readonly string[]; isReturned: boolean } | null,
  sent: { text: string | null; hashes: readonly string[] },
): boolean {
  if (!newest || newest.isReturned || newest.text !== sent.text) return false
  return [...newest.hashes].sort().join() === [...sent.hashes].sort().join()
}
