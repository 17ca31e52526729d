import { openOutbox } from './outbox'
import { createSender } from './sender'

const waitsFor = 6_000

/** Sends what an account left on this device, from a page without a grid. Answers how many entries still wait. */
export async function sendAll(accountId: string): Promise<number> {
  const outbox = openOutbox(accountId)
  const nobody = () => undefined
  const sender = createSender({
    accountId,
    outbox,
    onAnswers: nobody,
    onSending: nobody,
    words: { notYours: '', broken: '' },
  })
  await Promise.race([sender.flush(), new Promise((resolve) => setTimeout(resolve, waitsFor))])
  sender.stop()
  return outbox.count()
}
