import { describe, expect, it } from 'vitest'
import { isCorrectionReason, needsReason, undoUntil } from './correction'

const krylov = 'krylov'
const at = new Date('2026-11-24T07:20:00Z')
const standing = (value: string | null, by = krylov) => ({ value, by, at })
const writer = (time: string, accountId = krylov) => ({
  accountId,
  now: new Date(`2026-11-24T${time}Z`),
  minutesToUndo: 5,
})

describe('a reason for a correction', () => {
  it('is not asked from whoever gave the mark five minutes ago', () => {
    expect(needsReason(standing('4'), '5', writer('07:25:00.000'))).toBe(false)
  })

  it('is asked a moment later', () => {
    expect(needsReason(standing('4'), '5', writer('07:25:00.001'))).toBe(true)
  })

  it('is asked from somebody else at once', () => {
    expect(needsReason(standing('4'), '5', writer('07:20:01.000', 'osipova'))).toBe(true)
  })

  it('is asked for a mark that is taken back', () => {
    expect(needsReason(standing('4'), null, writer('09:00:00.000'))).toBe(true)
  })

  it('is not asked for a first mark, for one that was awaited, or where one was taken back', () => {
    const later = writer('09:00:00.000')
    expect(needsReason(undefined, '5', later)).toBe(false)
    expect(needsReason(standing('.'), '5', later)).toBe(false)
    expect(needsReason(standing(null), '5', later)).toBe(false)
  })

  it('is not asked for the same mark once more', () => {
    expect(needsReason(standing('4'), '4', writer('09:00:00.000', 'osipova'))).toBe(false)
  })
})

it('knows its list from a teacher’s own words', () => {
  expect(isCorrectionReason('resit')).toBe(true)
  expect(isCorrectionReason('Пересдал на перемене')).toBe(false)
  expect(isCorrectionReason(null)).toBe(false)
})

it('ends the time to undo where the school says', () => {
  expect(undoUntil(at, { minutesToUndo: 0 })).toEqual(at)
  expect(undoUntil(at, { minutesToUndo: 5 }).toISOString()).toBe('2026-11-24T07:25:00.000Z')
})
