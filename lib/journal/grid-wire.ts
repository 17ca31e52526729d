import { columnAt, type GridState, type PresenceKind, pupilAt, type Write } from './grid-state'

/** An entry on its way: what POST /api/journal/v1/entries takes. */
export type MarkOnWire = {
  id: string
  type: 'mark'
  columnId: string
  enrolmentId: string
  value: string | null
  saw: number
  reason?: string
  column?: { lessonId: string; kindId: string }
}

export type AttendanceOnWire = {
  id: string
  type: 'attendance'
  lessonId: string
  enrolmentId: string
  kind: Exclude<PresenceKind, 'ill'>
  reason?: 'illness'
  saw: number
}

export type EntryOnWire = MarkOnWire | AttendanceOnWire

/** What the server says to one entry. */
export type Answer = { id: string } & (
  | { outcome: 'saved'; entries: number; undoUntil: string }
  | { outcome: 'needs-reason' }
  | { outcome: 'refused'; message: string }
  | {
      outcome: 'conflict'
      now: {
        value?: string | null
        kind?: AttendanceOnWire['kind'] | null
        entries: number
        by: string | null
        at: string | null
      }
    }
)

/** The cell that an entry is about. */
export function cellOnWire(entry: EntryOnWire): string {
  return `${entry.type === 'mark' ? entry.columnId : entry.lessonId} ${entry.enrolmentId}`
}

/** A write as it goes out, before it is known how many entries its cell will have by then. */
export function onWire(state: GridState, write: Write, id: string): EntryOnWire {
  const enrolmentId = pupilAt(state, write.row).id
  if (write.type === 'attendance') {
    const lessonId = state.grid.lessons[write.lesson]?.id ?? ''
    const kind = write.kind === 'ill' ? 'absent' : write.kind
    return {
      id,
      type: 'attendance',
      lessonId,
      enrolmentId,
      kind,
      ...(write.kind === 'ill' && { reason: 'illness' }),
      saw: 0,
    }
  }

  const column = columnAt(state, write.column)
  const lessonId = state.grid.lessons[column.lesson]?.id ?? ''
  const kindId = state.grid.kinds[column.kind]?.id ?? ''
  return {
    id,
    type: 'mark',
    columnId: column.id ?? '',
    enrolmentId,
    value: write.value,
    saw: 0,
    ...(write.reason && { reason: write.reason }),
    ...(column.isNew && { column: { lessonId, kindId } }),
  }
}
