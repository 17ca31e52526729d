/** So many wrong codes may be typed one after the other before the first pause. */
export const freeTries = 5
const longestPauseInMinutes = 60
const msOfMinute = 60_000

/** Tries are forgotten after a day, and after a code that was right. */
export const triesLastForHours = 24

/** The pause in minutes after so many wrong tries: none, then 1, 2, 4, … up to an hour. */
export function pauseInMinutes(wrongTries: number): number {
  if (wrongTries < freeTries) return 0
  return Math.min(longestPauseInMinutes, 2 ** (wrongTries - freeTries))
}

/** Until when no code is looked at; null where one may type now. */
export function pausedUntil(wrongTries: number, lastTry: Date | null, instant: Date): Date | null {
  if (lastTry === null) return null
  const until = new Date(lastTry.getTime() + pauseInMinutes(wrongTries) * msOfMinute)
  return until > instant ? until : null
}

/** The minutes that are told to somebody who has to wait, rounded up so that waiting them is enough. */
export function minutesLeft(until: Date, instant: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - instant.getTime()) / msOfMinute))
}
