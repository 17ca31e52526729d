/** For so long a proof of who one is holds for what must not be done by whoever finds a browser open. */
const minutesFresh = 15

/** Whether the person proved a moment ago who they are; the minute of the fifteenth is over. */
export function isFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < minutesFresh * 60_000
}
