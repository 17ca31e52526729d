import type { Day } from '@/lib/platform/day'
import { type Act, awaitsVisit, isJoined, type Status } from './status'

export type TrackFacts = {
  status: Status
  sentAt: Date
  lastDay: Day
  times: Partial<Record<Act, Date>>
  code: { lastDay: Day; isUsed: boolean; isCancelled: boolean } | null
}

export type TrackStep = 'sent' | 'visit' | 'data' | 'code'

export type TrackLine = {
  step: TrackStep
  state: 'done' | 'now' | 'ahead'
  who: 'you' | 'school'
  when:
    | { kind: 'moment'; at: Date }
    | { kind: 'until'; day: Day }
    /** Said in words: `days` «обычно 3 рабочих дня», `any` «когда удобно», `over` «код больше не действует». */
    | { kind: 'days' | 'any' | 'over' }
}

/**
 * The four steps to a diary as they stand: what, who has to do it, and by when. Empty where nothing more will come of
 * the application.
 */
export function trackOf(facts: TrackFacts, today: Day): TrackLine[] {
  if (!awaitsVisit(facts.status) && !isJoined(facts.status)) return []
  return [
    { step: 'sent', state: 'done', who: 'you', when: { kind: 'moment', at: facts.sentAt } },
    visitLine(facts),
    dataLine(facts),
    codeLine(facts, today),
  ]
}

function visitLine({ status, lastDay, times, sentAt }: TrackFacts): TrackLine {
  if (awaitsVisit(status)) return { step: 'visit', state: 'now', who: 'you', when: { kind: 'until', day: lastDay } }
  return { step: 'visit', state: 'done', who: 'you', when: { kind: 'moment', at: times.confirmed ?? sentAt } }
}

function dataLine({ status, times, sentAt }: TrackFacts): TrackLine {
  const line = { step: 'data', who: 'school' } as const
  if (isDataIn(status)) return { ...line, state: 'done', when: { kind: 'moment', at: times.ready ?? sentAt } }
  return { ...line, state: status === 'CONFIRMED' ? 'now' : 'ahead', when: { kind: 'days' } }
}

function codeLine({ status, times, code, sentAt }: TrackFacts, today: Day): TrackLine {
  const line = { step: 'code', who: 'you' } as const
  if (status === 'OPEN') return { ...line, state: 'done', when: { kind: 'moment', at: times.opened ?? sentAt } }
  if (awaitsVisit(status)) return { ...line, state: 'ahead', when: { kind: 'any' } }

  const accepted = times['code-accepted']
  if (code?.isUsed && accepted) return { ...line, state: 'done', when: { kind: 'moment', at: accepted } }

  const isOver = !code || code.isCancelled || code.lastDay < today
  const when = isOver ? ({ kind: 'over' } as const) : ({ kind: 'until', day: code.lastDay } as const)
  return { ...line, state: isDataIn(status) ? 'now' : 'ahead', when }
}

function isDataIn(status: Status): boolean {
  return status === 'READY' || status === 'OPEN'
}
