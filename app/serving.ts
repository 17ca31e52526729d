import { setTimeout as pause } from 'node:timers/promises'
import { log, traceOf } from '@/lib/platform/log'
import { watchNetworkAddresses } from '@/lib/platform/network-watch'
import { prepareLessonsSoon, startWorker, stopWorker } from './worker'

/** What stands beside the pages while the server runs. A database that is away for a while does not keep the pages from starting. */
export function startServing(): void {
  watchNetworkAddresses()
  process.once('SIGTERM', () => void stopWorker().catch(() => {}))
  void workSoon()
}

async function workSoon(): Promise<void> {
  for (;;) {
    try {
      await startWorker()
      return await prepareLessonsSoon()
    } catch (error) {
      log.error(traceOf(error), 'the worker could not start; trying again')
      await pause(5_000)
    }
  }
}
