import { setTimeout as pass } from 'node:timers/promises'

/** Longer than any of the answers takes by itself on a server that is not overrun. */
const milliseconds = 400

/** Does the work and answers after a time that does not tell which way it went: whether an address has an account, say. */
export async function steadily<T>(work: Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work, pass(milliseconds)])
  return answer
}
