import { expect, it } from 'vitest'
import type { Day } from '@/lib/platform/day'
import { isDayClosed } from './closing'

const rules = { daysToClose: 14 }
const on = (today: Day) => ({ today, now: new Date(`${today}T09:00:00Z`) })
const opening = { firstDay: '2026-11-01', lastDay: '2026-11-10', until: new Date('2026-11-25T12:00:00Z') } as const

it('keeps a day open for the days of the school, the last one included', () => {
  expect(isDayClosed('2026-11-10', on('2026-11-24'), rules, [])).toBe(false)
  expect(isDayClosed('2026-11-10', on('2026-11-25'), rules, [])).toBe(true)
})

it('opens a closed day while the head lets it, and no longer', () => {
  expect(isDayClosed('2026-11-10', on('2026-11-25'), rules, [opening])).toBe(false)
  expect(isDayClosed('2026-11-10', on('2026-11-26'), rules, [opening])).toBe(true)
  expect(isDayClosed('2026-10-31', on('2026-11-25'), rules, [opening])).toBe(true)
})
