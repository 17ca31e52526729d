import { expect, it } from 'vitest'
import type { AttendanceLine } from './attendance'
import { missedBySubject, sumsByMonth } from './attendance-sums'

const line = (day: AttendanceLine['day'], subject: string, said: Partial<AttendanceLine> = {}): AttendanceLine => ({
  lessonId: `${day} ${subject}`,
  day,
  number: 1,
  subject,
  kind: 'absent',
  reason: null,
  excused: false,
  minutes: null,
  ...said,
})

it('sums the year up month by month', () => {
  const sums = sumsByMonth([
    line('2026-11-03', 'Алгебра'),
    line('2026-11-04', 'Алгебра', { reason: 'illness', excused: true }),
    line('2026-12-01', 'Музыка', { kind: 'late', minutes: 5 }),
    line('2027-01-12', 'Алгебра'),
  ])
  expect(sums.map(({ month, counts }) => [month, Object.fromEntries(counts)])).toEqual([
    ['2026-11-01', { unexplained: 1, illness: 1 }],
    ['2026-12-01', { late: 1 }],
    ['2027-01-01', { unexplained: 1 }],
  ])
})

it('counts the lessons missed by subject, the most first, and no late arrivals', () => {
  const missed = missedBySubject([
    line('2026-11-03', 'Физика'),
    line('2026-11-03', 'Алгебра'),
    line('2026-11-04', 'Физика'),
    line('2026-11-05', 'Биология'),
    line('2026-11-05', 'Музыка', { kind: 'late', minutes: 5 }),
    line('2026-11-05', 'Химия', { kind: 'left-early' }),
  ])
  expect(missed).toEqual([
    { subject: 'Физика', lessons: 2 },
    { subject: 'Алгебра', lessons: 1 },
    { subject: 'Биология', lessons: 1 },
  ])
})
