import { addDays, dayOf, weekdayOf } from '@/lib/platform/day'
import { instantAt, minuteOf, minutesOfDay } from '@/lib/platform/wall-time'
import { type ChosenRow, choiceOf, type NewsChannel, type NewsGroup, newsChannels, type Timing } from './choice'

/** A person's habits over all channels and children. Times are minutes of the day in the person's zone. */
export type Habits = {
  quietFrom: number
  quietTo: number
  /** Groups that do not wait for the end of the quiet hours. */
  urgent: readonly NewsGroup[]
  digestAt: number
  /** 1 is Monday. */
  digestWeekday: number
}

export const usualHabits: Habits = {
  quietFrom: 22 * 60,
  quietTo: 7 * 60,
  urgent: [],
  digestAt: 19 * 60,
  digestWeekday: 6,
}

/** What there is to tell. */
export type ToldNews = {
  group: NewsGroup
  pupilId: string | null
  /** The mark, where it is about one. */
  mark: number | null
  /** Until then its author may take it back. */
  notBefore: Date | null
}

/** Who is told, and by which ways the person can be reached at all. */
export type Listener = {
  timeZone: string
  habits: Habits
  choices: readonly ChosenRow[]
  reachable: readonly NewsChannel[]
}

export type Planned = { channel: NewsChannel } & (
  | { state: 'waiting'; dueAt: Date }
  | { state: 'suppressed'; reason: 'above-threshold'; dueAt: Date }
)

/** By which channels a person is told of something, and when. A channel that the person turned off, or does not have, is not in it. */
export function planDelivery(news: ToldNews, listener: Listener, now: Date): Planned[] {
  return newsChannels.flatMap((channel): Planned[] => {
    const { timing, atMost } = choiceOf(listener.choices, { ...news, channel })
    if (timing === 'off' || !listener.reachable.includes(channel)) return []
    if (atMost !== null && news.mark !== null && news.mark > atMost)
      return [{ channel, state: 'suppressed', reason: 'above-threshold', dueAt: now }]

    const from = news.notBefore !== null && news.notBefore > now ? news.notBefore : now
    return [{ channel, state: 'waiting', dueAt: dueAt(from, timing, { channel, group: news.group }, listener) }]
  })
}

function dueAt(
  from: Date,
  timing: Exclude<Timing, 'off'>,
  { channel, group }: { channel: NewsChannel; group: NewsGroup },
  { habits, timeZone }: Listener,
): Date {
  const due = timing === 'now' ? from : nextDigest(from, timing, habits, timeZone)
  const mayWake = channel === 'email' || habits.urgent.includes(group)
  return mayWake ? due : afterQuietHours(due, habits, timeZone)
}

/** The first digest that is not before this instant. */
function nextDigest(
  from: Date,
  timing: 'daily' | 'weekly',
  { digestAt, digestWeekday }: Habits,
  timeZone: string,
): Date {
  let day = dayOf(from, timeZone)
  const isOver = () => instantAt(day, digestAt, timeZone) < from
  const isOtherWeekday = () => timing === 'weekly' && weekdayOf(day) !== digestWeekday
  while (isOver() || isOtherWeekday()) day = addDays(day, 1)
  return instantAt(day, digestAt, timeZone)
}

/** SMS and push ring. Quiet hours that begin in the evening end on the next day. */
function afterQuietHours(instant: Date, { quietFrom, quietTo }: Habits, timeZone: string): Date {
  const minute = minuteOf(instant, timeZone)
  const length = (quietTo - quietFrom + minutesOfDay) % minutesOfDay
  const passed = (minute - quietFrom + minutesOfDay) % minutesOfDay
  if (passed >= length) return instant

  const day = dayOf(instant, timeZone)
  return instantAt(minute >= quietTo ? addDays(day, 1) : day, quietTo, timeZone)
}
