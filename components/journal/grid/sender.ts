import type { Answer } from '@/lib/journal/grid-wire'
import type { Outbox } from './outbox'
import type { Unsent } from './unsent'

/** How it stands with what was typed. */
export type Sending = {
  phase: 'still' | 'saving' | 'no-network' | 'no-server' | 'signed-out' | 'other-account'
  waiting: number
  /** By the server's clock; null before the first answer. */
  savedAt: string | null
}

type Post = { status: number; savedAt: string; answers: Answer[] } | 'no-network'

export type Sender = {
  /** Sends soon; what is typed meanwhile goes along. */
  wake(): void
  /** Sends now, and answers how many entries still wait. */
  flush(): Promise<number>
  stop(): void
}

type Options = {
  accountId: string
  outbox: Outbox
  /** Told before an entry leaves the device. */
  onAnswers: (batch: readonly Unsent[], answers: readonly Answer[], savedAt: string) => void
  onSending: (sending: Sending) => void
  /** Said where the server takes nothing of a journal any more, and where it does not understand us. */
  words: { notYours: string; broken: string }
}

const entriesAddress = '/api/journal/v1/entries'
const gatherFor = 400
const answerWithin = 20_000
const pauses = [1_000, 2_000, 5_000, 10_000, 30_000]

/** Sends what lies in the outbox in order, one batch at a time, from one tab at a time, until the server has it all. */
export function createSender({ accountId, outbox, onAnswers, onSending, words }: Options): Sender {
  let sending: Sending = { phase: 'still', waiting: 0, savedAt: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let running: Promise<number> | null = null
  let isStopped = false

  const tell = (change: Partial<Sending>) => {
    sending = { ...sending, ...change }
    onSending(sending)
  }

  async function drain(): Promise<number> {
    for (;;) {
      const batch = await outbox.next()
      if (batch.length === 0) {
        tell({ phase: 'still', waiting: 0 })
        return 0
      }
      tell({ phase: 'saving', waiting: await outbox.count() })
      const posted = await post(accountId, batch)
      const answers = answersOf(posted, batch)
      if (!answers) {
        const waiting = await outbox.count()
        tell({ phase: phaseOf(posted), waiting })
        later(pauses[Math.min(failures++, pauses.length - 1)] ?? 0)
        return waiting
      }
      failures = 0
      const savedAt = posted === 'no-network' ? '' : posted.savedAt
      onAnswers(batch, answers, savedAt)
      const waiting = await outbox.settle(batch, answers)
      tell({ waiting, ...(savedAt && { savedAt }) })
    }
  }

  function answersOf(posted: Post, batch: readonly Unsent[]): Answer[] | null {
    if (posted === 'no-network') return null
    if (posted.status === 200) return posted.answers
    if (posted.status === 404)
      return batch.map(({ entry }) => ({ id: entry.id, outcome: 'refused', message: words.notYours }))
    if (posted.status === 400 || posted.status === 413) {
      return batch.map(({ entry }) => ({ id: entry.id, outcome: 'refused', message: words.broken }))
    }
    return null
  }

  function flush(): Promise<number> {
    clearTimeout(timer)
    running ??= alone(`diary-journal:${accountId}`, drain).finally(() => {
      running = null
    })
    return running
  }

  function later(pause: number) {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void flush(), pause)
  }

  const onOnline = () => later(0)
  const onHidden = () => document.visibilityState === 'hidden' && sending.phase !== 'signed-out' && later(0)
  window.addEventListener('online', onOnline)
  document.addEventListener('visibilitychange', onHidden)

  return {
    wake: () => (running ? void running.then(() => later(gatherFor)) : later(gatherFor)),
    flush,
    stop() {
      isStopped = true
      clearTimeout(timer)
      window.removeEventListener('online', onOnline)
      document.removeEventListener('visibilitychange', onHidden)
    },
  }
}

async function post(accountId: string, batch: readonly Unsent[]): Promise<Post> {
  const courseId = batch[0]?.courseId
  const body = JSON.stringify({ accountId, courseId, entries: batch.map(({ entry }) => entry) })
  const headers = { 'content-type': 'application/json' }
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), answerWithin)
  try {
    const response = await fetch(entriesAddress, {
      method: 'POST',
      headers,
      body,
      keepalive: body.length < 60_000,
      signal: end.signal,
    })
    const said = response.ok ? await response.json() : {}
    return { status: response.status, savedAt: said.savedAt ?? '', answers: said.results ?? [] }
  } catch {
    return 'no-network'
  } finally {
    clearTimeout(timer)
  }
}

function phaseOf(posted: Post): Sending['phase'] {
  if (posted === 'no-network') return 'no-network'
  if (posted.status === 401) return 'signed-out'
  return posted.status === 409 ? 'other-account' : 'no-server'
}

/** One tab at a time, where the browser can see to it; the server takes each entry once in any case. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work()
}
