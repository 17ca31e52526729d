import { useEffect } from 'react'
import type { Kept } from '@/lib/journal/grid-answers'
import { keepForOffline } from './kept-page'
import { openOutbox } from './outbox'
import { createSender } from './sender'
import type { GridStore } from './store'

type Options = {
  store: GridStore
  accountId: string
  courseId: string
  readAt: string
  words: { notYours: string; broken: string }
}

type News = { courseId: string; answered: Required<Kept>[] }

const expiryEvery = 15_000

/** Keeps what is typed on the device and sends it; takes over what other tabs of the same account were told. */
export function useSaving({ store, accountId, courseId, readAt, words }: Options): void {
  useEffect(() => {
    const outbox = openOutbox(accountId)
    const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`diary-journal:${accountId}`)
    let ahead = Date.parse(readAt) - Date.now()

    const sender = createSender({
      accountId,
      outbox,
      words,
      onSending(sending) {
        store.tell({ sending })
        if (sending.phase === 'still' && sending.savedAt) keepForOffline(accountId)
      },
      onAnswers(batch, answers, savedAt) {
        if (savedAt) ahead = Date.parse(savedAt) - Date.now()
        const byId = new Map(answers.map((answer) => [answer.id, answer]))
        const answered = batch.flatMap((one) => {
          const answer = byId.get(one.entry.id)
          return answer ? [{ courseId: one.courseId, entry: one.entry, answer }] : []
        })
        store.take(answered.filter((one) => one.courseId === courseId))
        others?.postMessage({ courseId: batch[0]?.courseId, answered } satisfies Partial<News>)
      },
    })
    if (others) {
      others.onmessage = ({ data }: MessageEvent<News>) => data.courseId === courseId && store.take(data.answered)
    }

    store.connect(outbox, sender.wake)
    void outbox.list(courseId).then((kept) => {
      store.restore(kept)
      return sender.flush()
    })
    void outbox.isLasting().then((isLasting) => store.tell({ isLasting }))
    keepForOffline(accountId)

    const expiry = setInterval(() => store.expire((Date.now() + ahead) / 1000), expiryEvery)
    return () => {
      clearInterval(expiry)
      sender.stop()
      others?.close()
    }
  }, [store, accountId, courseId, readAt, words])
}
