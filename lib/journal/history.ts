import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import { isId } from '@/lib/platform/id'
import type { Attendance } from './attendance'

type Line = { id: string; at: string; by: Person | null }
type OfPupil = { enrolmentId: string; pupil: Person; lesson: { id: string; day: Day } }

/** One line of what was ever written in a journal. */
export type HistoryLine = Line &
  (
    | ({
        type: 'mark'
        columnId: string
        work: string
        value: string | null
        before: string | null
        awaitedUntil: Day | null
        comment: string | null
        reason: string | null
      } & OfPupil)
    | ({ type: 'attendance'; now: Attendance; before: Attendance | null } & OfPupil)
    | {
        type: 'column'
        columnId: string
        work: string
        lesson: { id: string; day: Day }
        kind: string
        weightTenths: number
        formerKind: string
        formerTenths: number
      }
  )

export const linesOnPage = 50

/** Where a page of the history begins: after this line, going back in time. */
export type HistoryPlace = { at: Date; id: string }

export function placeInText(text: string | undefined): HistoryPlace | null {
  const [time = '', id = ''] = text?.split('_') ?? []
  const at = new Date(/^\d{1,15}$/.test(time) ? Number(time) : Number.NaN)
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null
}

export function textOfPlace({ at, id }: HistoryLine): string {
  return `${new Date(at).getTime()}_${id}`
}
