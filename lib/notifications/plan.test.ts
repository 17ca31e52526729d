import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minuteOf } from '@/lib/platform/wall-time'
import { type ChosenRow, newsGroups } from './choice'
import { type Listener, planDelivery, type ToldNews, usualHabits } from './plan'

const now = new Date('2026-11-24T07:30:00Z')
const vera = 'vera'
const mark: ToldNews = { group: 'marks', pupilId: vera, mark: 4, notBefore: null }
const listener = (said: Partial<Listener> = {}): Listener => ({
  timeZone: 'Europe/Moscow',
  habits: usualHabits,
  choices: [],
  reachable: ['email', 'sms', 'push'],
  ...said,
})
const chosen = (said: Partial<ChosenRow> = {}): ChosenRow => ({
  pupilId: null,
  group: 'marks',
  channel: 'sms',
  timing: 'now',
  atMost: null,
  ...said,
})
const at = (text: string) => new Date(`2026-11-${text}Z`)
const planOf = (news: Partial<ToldNews>, said: Partial<Listener> = {}, instant = now) =>
  Object.fromEntries(
    planDelivery({ ...mark, ...news }, listener(said), instant).map((one) => [
      one.channel,
      one.state === 'waiting' ? one.dueAt.toISOString().slice(8, 16) : one.reason,
    ]),
  )

describe('a new mark', () => {
  it('is pushed at once and stands in the evening’s letter, unless somebody wants it otherwise', () => {
    expect(planOf({})).toEqual({ email: '24T16:00', push: '24T07:30' })
  })

  it('waits until its author can take it back no more', () => {
    expect(planOf({ notBefore: at('24T07:35:00') }).push).toBe('24T07:35')
  })

  it('is told by SMS to whoever asked for it, for one child or for all', () => {
    expect(planOf({}, { choices: [chosen()] }).sms).toBe('24T07:30')
    const notOfVera = [chosen(), chosen({ pupilId: vera, timing: 'off' })]
    expect(planOf({}, { choices: notOfVera }).sms).toBeUndefined()
    expect(planOf({ pupilId: 'lev' }, { choices: notOfVera }).sms).toBe('24T07:30')
  })

  it('above the value that somebody asked for is held back, and says why', () => {
    const choices = [chosen({ atMost: 3 })]
    expect(planOf({}, { choices }).sms).toBe('above-threshold')
    expect(planOf({ mark: 3 }, { choices }).sms).toBe('24T07:30')
    expect(planOf({ mark: null }, { choices }).sms).toBe('24T07:30')
  })

  it('goes only by ways that reach the person', () => {
    expect(planOf({}, { reachable: ['email'] })).toEqual({ email: '24T16:00' })
  })

  it('stands in the weekly letter of Saturday, or of the next one', () => {
    const choices = [chosen({ channel: 'email', timing: 'weekly' })]
    expect(planOf({}, { choices }).email).toBe('28T16:00')
    expect(planOf({}, { choices }, at('28T16:00:00')).email).toBe('28T16:00')
    expect(planDelivery(mark, listener({ choices }), at('28T16:01:00'))[0]?.dueAt.toISOString()).toBe(
      '2026-12-05T16:00:00.000Z',
    )
  })
})

describe('quiet hours', () => {
  it('let a push wait for the morning, and a letter not', () => {
    const late = at('24T20:00:00')
    expect(planOf({ group: 'attendance', mark: null }, {}, late)).toEqual({ email: '24T20:00', push: '25T04:00' })
    expect(planOf({ group: 'attendance', mark: null }, {}, at('25T01:00:00')).push).toBe('25T04:00')
  })

  it('do not hold what somebody called urgent', () => {
    const habits = { ...usualHabits, urgent: ['attendance' as const] }
    expect(planOf({ group: 'attendance', mark: null }, { habits }, at('24T20:00:00')).push).toBe('24T20:00')
  })

  it('are those of the person’s own clock', () => {
    expect(planOf({}, { timeZone: 'Asia/Vladivostok' }, at('24T14:00:00')).push).toBe('24T21:00')
  })

  it('never ring inside, lose nothing and come before nothing', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.integer({ min: 0, max: 60 * 24 * 30 }),
        fc.constantFrom(...newsGroups),
        (quietFrom, quietTo, later, group) => {
          const instant = new Date(now.getTime() + later * 60_000)
          const habits = { ...usualHabits, quietFrom, quietTo }
          const choices = [chosen({ group, channel: 'push' })]
          const [plan] = planDelivery({ ...mark, group }, listener({ habits, choices, reachable: ['push'] }), instant)
          if (!plan) throw new Error('It was chosen and must be told')

          const minute = minuteOf(plan.dueAt, 'Europe/Moscow')
          const isQuiet =
            quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo
          expect(isQuiet).toBe(false)
          expect(plan.dueAt.getTime()).toBeGreaterThanOrEqual(instant.getTime())
          expect(plan.dueAt.getTime() - instant.getTime()).toBeLessThan(24 * 3600_000)
        },
      ),
    )
  })
})

describe('what protects a person', () => {
  it.each(['applications', 'access'] as const)('(%s) is told by letter, whatever was chosen', (group) => {
    const choices = [chosen({ group, channel: 'email', timing: 'off' })]
    expect(planOf({ group, mark: null }, { choices })).toEqual({ email: '24T07:30' })
  })
})
