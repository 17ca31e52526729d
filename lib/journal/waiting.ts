import type { Day } from '@/lib/platform/day'

/**
 * What waits for a teacher. `unfilled`: lessons without attendance or topic, while their days are open; `unmarked`: works
 * without a single mark; `awaited`: marks whose day has passed; `hand-ins`: work to be given back; `notes`: the head's
 * word without an answer; for the class teacher `absences` without a reason and `remarks` that are held back.
 */
export type WaitingKind = 'unfilled' | 'unmarked' | 'awaited' | 'hand-ins' | 'notes' | 'absences' | 'remarks'

/** So many of a kind in a course, or in a class. */
export type Waiting = {
  kind: WaitingKind
  count: number
  /** Null for what concerns a class as a whole. */
  courseId: string | null
  classId: string | null
  subject: string | null
  className: string
  /** Where to begin: the first lesson, the first column; null where it is a list. */
  firstId: string | null
  /** Of `unfilled`: the day of the first lesson. */
  firstDay: Day | null
}

/** In the order in which a teacher should see to them. */
export const waitingKinds: readonly WaitingKind[] = [
  'unfilled',
  'absences',
  'remarks',
  'unmarked',
  'awaited',
  'hand-ins',
  'notes',
]
