import { describe, expect, it } from 'vitest'
import type { EntryToSave, MarkToSave } from './entry'
import { type JournalGround, refusalOf } from './entry-refusal'
import { usualRules } from './rules'

const teacher = { role: 'teacher', lessonIds: null, scale: 'five' } as const
const lesson = { id: 'monday', day: '2026-11-23', number: 1 } as const
const clock = { today: '2026-11-24', now: new Date('2026-11-24T07:30:00Z') } as const
const ground: JournalGround = {
  rules: usualRules,
  openings: [],
  closedPeriods: [],
  members: [{ enrolmentId: 'vera', firstDay: '2026-09-01', lastDay: null }],
}
const quarter = { enrolmentId: 'vera', firstDay: '2026-11-02', lastDay: '2026-12-29' } as const

const mark = (said: Partial<MarkToSave> = {}): MarkToSave => ({
  type: 'mark',
  id: 'm',
  columnId: 'c',
  enrolmentId: 'vera',
  value: '5',
  saw: 0,
  ...said,
})
const absent: EntryToSave = {
  type: 'attendance',
  id: 'a',
  lessonId: 'monday',
  enrolmentId: 'vera',
  kind: 'absent',
  saw: 0,
}

type Said = {
  entry?: EntryToSave
  lesson?: Partial<typeof lesson> | { day: `${number}-${number}-${number}` }
  writer?: { role?: 'teacher' | 'substitute' | 'class-teacher' | 'head'; lessonIds?: string[]; scale?: string | null }
  ground?: Partial<JournalGround>
}

const refusal = (said: Said) =>
  refusalOf(
    said.entry ?? mark(),
    { ...lesson, ...said.lesson },
    { ...teacher, ...said.writer },
    { ...ground, ...said.ground },
    clock,
  )

describe('an entry', () => {
  it('is taken from the teacher, and from whoever substitutes at that lesson', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({ writer: { role: 'substitute', lessonIds: ['monday'] } })).toBeNull()
  })

  it('is refused to a substitute at another lesson, and to those who only read', () => {
    expect(refusal({ writer: { role: 'substitute', lessonIds: ['tuesday'] } })).toBe('notYourLesson')
    expect(refusal({ writer: { role: 'class-teacher' } })).toBe('readOnly')
    expect(refusal({ writer: { role: 'head' } })).toBe('readOnly')
  })

  it('is refused before its lesson’s day, marks and attendance alike', () => {
    expect(refusal({ lesson: { day: '2026-11-24' } })).toBeNull()
    expect(refusal({ lesson: { day: '2026-11-25' } })).toBe('notYet')
    expect(refusal({ entry: absent, lesson: { day: '2026-11-25' } })).toBe('notYet')
  })

  it('is refused for a pupil on days outside the course, taken on its first and last', () => {
    const spans = (firstDay: '2026-11-23' | '2026-11-24', lastDay: '2026-11-22' | '2026-11-23' | null) => ({
      ground: { members: [{ enrolmentId: 'vera', firstDay, lastDay }] },
    })
    expect(refusal(spans('2026-11-24', null))).toBe('notEnrolled')
    expect(refusal(spans('2026-11-23', '2026-11-23'))).toBeNull()
    expect(
      refusal({ ground: { members: [{ enrolmentId: 'vera', firstDay: '2026-09-01', lastDay: '2026-11-22' }] } }),
    ).toBe('notEnrolled')
  })

  it('is taken in either of two times in a group, and refused between them', () => {
    const members = [
      { enrolmentId: 'vera', firstDay: '2026-09-01', lastDay: '2026-10-01' },
      { enrolmentId: 'vera', firstDay: '2026-11-20', lastDay: null },
    ] as const
    expect(refusal({ ground: { members } })).toBeNull()
    expect(refusal({ ground: { members }, lesson: { day: '2026-11-19' } })).toBe('notEnrolled')
  })

  it('is refused for a pupil of another class', () => {
    expect(refusal({ entry: mark({ enrolmentId: 'lev' }) })).toBe('unknownCell')
  })

  it('is refused once the day has closed, unless the head opened it', () => {
    const rules = { ...usualRules, daysToClose: 1 }
    expect(refusal({ ground: { rules } })).toBeNull()
    const late = { lesson: { day: '2026-11-22' } } as const
    expect(refusal({ ...late, ground: { rules } })).toBe('dayClosed')
    const opening = { firstDay: '2026-11-20', lastDay: '2026-11-22', until: new Date('2026-11-24T12:00:00Z') } as const
    expect(refusal({ ...late, ground: { rules, openings: [opening] } })).toBeNull()
  })

  it('is refused in a period that the head has closed; the teacher’s closing is of marks alone', () => {
    const closed = (byHead: boolean) => ({ ground: { closedPeriods: [{ ...quarter, byHead }] } })
    expect(refusal(closed(true))).toBe('periodClosed')
    expect(refusal({ ...closed(true), entry: absent })).toBe('periodClosed')
    expect(refusal(closed(false))).toBe('periodClosed')
    expect(refusal({ ...closed(false), entry: absent })).toBeNull()
    expect(refusal({ ground: { closedPeriods: [{ ...quarter, byHead: true, firstDay: '2026-11-24' }] } })).toBeNull()
    expect(refusal({ ground: { closedPeriods: [{ ...quarter, byHead: true, enrolmentId: 'lev' }] } })).toBeNull()
  })
})

describe('a mark', () => {
  it('is refused outside the scale of the course', () => {
    expect(refusal({ entry: mark({ value: '6' }) })).toBe('value')
    expect(refusal({ entry: mark({ value: '6' }), writer: { scale: 'ten' } })).toBeNull()
    expect(refusal({ entry: mark({ value: 'н' }) })).toBe('value')
  })

  it('is refused in a course without marks, where attendance is taken', () => {
    expect(refusal({ writer: { scale: null } })).toBe('noMarks')
    expect(refusal({ writer: { scale: null }, entry: mark({ value: null }) })).toBe('noMarks')
    expect(refusal({ writer: { scale: null }, entry: absent })).toBeNull()
  })

  it('may be taken back, or awaited until a day that is not before the lesson', () => {
    expect(refusal({ entry: mark({ value: null }) })).toBeNull()
    expect(refusal({ entry: mark({ value: '.', awaitedUntil: '2026-11-23' }) })).toBeNull()
    expect(refusal({ entry: mark({ value: '.', awaitedUntil: '2026-11-22' }) })).toBe('awaitedUntil')
    expect(refusal({ entry: mark({ value: '5', awaitedUntil: '2026-11-22' }) })).toBeNull()
  })
})
