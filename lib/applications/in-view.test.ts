import { expect, it } from 'vitest'
import { wantsToBeSeen } from './in-view'
import type { Status } from './status'

const sent = (status: Status, day: number, childKey = 'vera') => ({
  schoolId: 'school-183',
  childKey,
  status,
  sentAt: new Date(Date.UTC(2026, 10, day)),
})

it('shows what is on its way, and what the school has turned down or closed', () => {
  for (const status of ['SUBMITTED', 'CONFIRMED', 'READY', 'REJECTED', 'EXPIRED', 'REVOKED'] as const) {
    expect(wantsToBeSeen(sent(status, 20), [sent(status, 20)])).toBe(true)
  }
})

it('leaves to history what is open, withdrawn or closed', () => {
  for (const status of ['OPEN', 'WITHDRAWN', 'CLOSED'] as const) {
    expect(wantsToBeSeen(sent(status, 20), [sent(status, 20)])).toBe(false)
  }
})

it('forgets a refusal once the parent has applied anew, for the same child only', () => {
  const refused = sent('REJECTED', 10)
  expect(wantsToBeSeen(refused, [refused, sent('SUBMITTED', 20)])).toBe(false)
  expect(wantsToBeSeen(refused, [refused, sent('SUBMITTED', 20, 'lev')])).toBe(true)
  expect(wantsToBeSeen(refused, [refused, sent('WITHDRAWN', 5)])).toBe(true)
})
