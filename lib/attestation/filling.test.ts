import { expect, it } from 'vitest'
import { isDayClosed } from '@/lib/journal/closing'
import { addDays } from '@/lib/platform/day'
import { closingDays, daysSoon } from './filling'

const today = '2026-11-24'
const isClosed = (day: `${number}-${number}-${number}`, at: typeof day) =>
  isDayClosed(day, { today: at, now: new Date(`${at}T09:00:00Z`) }, { daysToClose: 14 }, [])

it('tells of days that can still be written in, and will not be within some days', () => {
  const { firstDay, lastDay } = closingDays(today, { daysToClose: 14 })

  expect(firstDay).toBe('2026-11-10')
  expect(isClosed(firstDay, today)).toBe(false)
  expect(isClosed(addDays(firstDay, -1), today)).toBe(true)
  expect(isClosed(lastDay, addDays(today, daysSoon + 1))).toBe(true)
})
