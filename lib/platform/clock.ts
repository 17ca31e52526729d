import { type Day, dayOf } from './day'

/** Next bundles a module more than once: the clock belongs to the process, not to a copy. */
const kept = globalThis as typeof globalThis & { diaryClockOffset?: number }
kept.diaryClockOffset ??= firstOffset(process.env, Date.now())

/** The instant by the application's clock. */
export function now(): Date {
  return new Date(Date.now() + (kept.diaryClockOffset ?? 0))
}

/** The instant by the world's clock, which the codes of an authenticator app go by: no telephone knows of DIARY_NOW. */
export function worldNow(): Date {
  return new Date()
}

/** The day that it is now at school. */
export function today(timeZone = 'Europe/Moscow'): Day {
  return dayOf(now(), timeZone)
}

/** Puts the clock to an instant, from which it ticks on. For tests only. */
export function moveClock(to: Date): void {
  if (process.env.DIARY_MODE !== 'test') throw new Error('The clock is moved in tests only')
  kept.diaryClockOffset = to.getTime() - Date.now()
}

/**
 * Milliseconds that the application's clock is ahead of the machine's. The command that starts the processes works it out
 * once (DIARY_CLOCK_OFFSET), so that all of them agree; alone, DIARY_NOW is the instant of this process's start.
 */
export function firstOffset(settings: Record<string, string | undefined>, machineNow: number): number {
  const { DIARY_MODE, DIARY_CLOCK_OFFSET, DIARY_NOW } = settings
  if (!DIARY_MODE || DIARY_MODE === 'production') return 0
  if (DIARY_CLOCK_OFFSET) return Number(DIARY_CLOCK_OFFSET)
  return DIARY_NOW ? Date.parse(DIARY_NOW) - machineNow : 0
}
