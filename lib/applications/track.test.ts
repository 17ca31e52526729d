import { describe, expect, it } from 'vitest'
import { type Status, statuses } from './status'
import { type TrackFacts, trackOf } from './track'

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 8))
const code = { lastDay: '2026-12-20', isUsed: false, isCancelled: false } as const
const facts: TrackFacts = {
  status: 'SUBMITTED',
  sentAt: at(20),
  lastDay: '2026-12-21',
  times: { sent: at(20) },
  code: null,
}
const confirmed: TrackFacts = { ...facts, status: 'CONFIRMED', times: { ...facts.times, confirmed: at(23) }, code }
const today = '2026-11-24'

const states = (told: TrackFacts) => trackOf(told, today).map((line) => line.state)

describe('what, who, when', () => {
  it('sends the parent to school first, and says until when', () => {
    expect(states(facts)).toEqual(['done', 'now', 'ahead', 'ahead'])
    expect(trackOf(facts, today)[1]).toMatchObject({ who: 'you', when: { kind: 'until', day: '2026-12-21' } })
  })

  it('then waits for the school’s data, while the code may be typed already', () => {
    expect(states(confirmed)).toEqual(['done', 'done', 'now', 'ahead'])
    expect(trackOf(confirmed, today)[2]).toMatchObject({ who: 'school', when: { kind: 'days' } })
    expect(trackOf(confirmed, today)[3]).toMatchObject({ who: 'you', when: { kind: 'until', day: '2026-12-20' } })
  })

  it('asks for nothing more once a code was accepted early', () => {
    const times = { ...confirmed.times, 'code-accepted': at(24) } as const
    expect(states({ ...confirmed, code: { ...code, isUsed: true }, times })).toEqual(['done', 'done', 'now', 'done'])
  })

  it('asks for the code as soon as the data is in, and says when it is too old', () => {
    const ready: TrackFacts = { ...confirmed, status: 'READY', times: { ...confirmed.times, ready: at(24) } }
    expect(states(ready)).toEqual(['done', 'done', 'done', 'now'])
    expect(trackOf({ ...ready, code: { ...code, lastDay: '2026-11-23' } }, today)[3]?.when).toEqual({ kind: 'over' })
    expect(trackOf({ ...ready, code: { ...code, isCancelled: true } }, today)[3]?.when).toEqual({ kind: 'over' })
  })

  it('does not take an old code for a new one after a wrong join was undone', () => {
    const times = { ...confirmed.times, 'code-accepted': at(21), 'join-undone': at(22) } as const
    expect(states({ ...confirmed, times })).toEqual(['done', 'done', 'now', 'ahead'])
  })

  it('is done when the diary is open, and silent when nothing more will come', () => {
    expect(states({ ...confirmed, status: 'OPEN', times: { ...confirmed.times, opened: at(24) } })).toEqual(
      Array(4).fill('done'),
    )
    const over = statuses.filter(
      (status) => !(['SUBMITTED', 'CONFIRMED', 'READY', 'OPEN'] as Status[]).includes(status),
    )
    for (const status of over) expect(trackOf({ ...facts, status }, today)).toEqual([])
  })
})
