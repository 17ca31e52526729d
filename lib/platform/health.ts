import { setTimeout as pause } from 'node:timers/promises'
import { db } from './db'

/** Whether the database answers within two seconds. */
export async function isDatabaseAnswering(): Promise<boolean> {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, pause(2_000, false)])
}
