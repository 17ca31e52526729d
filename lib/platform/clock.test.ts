import { afterEach, expect, it } from 'vitest'
import { firstOffset, moveClock, now, today } from './clock'

const tuesday = Date.parse('2026-11-24T07:30:00Z')
const machineNow = Date.parse('2026-11-20T07:30:00Z')

afterEach(() => moveClock(new Date(tuesday)))

it('ticks on from the instant it was put to', async () => {
  moveClock(new Date(tuesday))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(now().getTime() - tuesday).toBeGreaterThanOrEqual(15)
  expect(now().getTime() - tuesday).toBeLessThan(5_000)
})

it('says which day it is at school, not in Greenwich', () => {
  moveClock(new Date('2026-11-23T21:30:00Z'))
  expect(today()).toBe('2026-11-24')
  expect(today('Europe/Kaliningrad')).toBe('2026-11-23')
})

it('is ahead of the machine by what DIARY_NOW says', () => {
  const settings = { DIARY_MODE: 'demo', DIARY_NOW: '2026-11-24T07:30:00Z' }
  expect(firstOffset(settings, machineNow)).toBe(tuesday - machineNow)
})

it('agrees with the command that started the process', () => {
  const settings = { DIARY_MODE: 'demo', DIARY_NOW: '2026-11-24T07:30:00Z', DIARY_CLOCK_OFFSET: '5000' }
  expect(firstOffset(settings, machineNow)).toBe(5000)
})

it('is true in production, whatever is set', () => {
  expect(firstOffset({ DIARY_MODE: 'production', DIARY_NOW: '2026-11-24T07:30:00Z' }, machineNow)).toBe(0)
  expect(firstOffset({ DIARY_CLOCK_OFFSET: '5000' }, machineNow)).toBe(0)
})

it('is not moved outside tests', () => {
  process.env.DIARY_MODE = 'demo'
  expect(() => moveClock(new Date(tuesday))).toThrow('in tests only')
  process.env.DIARY_MODE = 'test'
})
