/** Slips of the finger that cost nothing. */
export const freeTries = 5

const firstPause = 15
const longestPause = 15 * 60

/** Seconds that must pass after the given try before the next one: none at first, then 15, 30, 60 … up to 15 minutes. */
export function pauseAfter(tries: number, free = freeTries): number {
  if (tries < free) return 0
  return Math.min(firstPause * 2 ** Math.min(tries - free, 10), longestPause)
}

/** How long to wait, as a message of the catalogue; null where there is no need to. */
export function pauseInWords(seconds: number): { key: string; values: Record<string, number> } | null {
  if (seconds <= 0) return null
  if (seconds < 60) return { key: 'access.signIn.pause', values: { seconds } }
  return { key: 'access.signIn.pauseLong', values: { minutes: Math.ceil(seconds / 60) } }
}

/** That letters or forms were asked for too often, as a message of the catalogue. */
export function tooManyInWords(seconds: number): { key: string; values: Record<string, number> } {
  return { key: 'access.errors.tooMany', values: { minutes: Math.ceil(seconds / 60) } }
}

/** The same for a code of the second factor, as trouble with the form as a whole. */
export function factorPauseInWords(seconds: number): { form: { key: string; values: Record<string, number> } } | null {
  return seconds > 0 ? { form: { key: 'security.errors.pause', values: { seconds } } } : null
}
