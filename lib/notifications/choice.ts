/** What news is about, as a person chooses it. The last two are never turned off: they protect the person. */
export const newsGroups = [
  'marks',
  'attendance',
  'remarks',
  'homework',
  'timetable',
  'attestation',
  'messages',
  'events',
  'meetings',
  'applications',
  'access',
] as const
export type NewsGroup = (typeof newsGroups)[number]

/** The ways out of the portal. The portal's own stream shows everything at once and is not chosen. */
export const newsChannels = ['email', 'sms', 'push'] as const
export type NewsChannel = (typeof newsChannels)[number]

export const timings = ['off', 'now', 'daily', 'weekly'] as const
export type Timing = (typeof timings)[number]

/** When a person is told of a group by a channel, and of marks only from which value down. */
export type Choice = { timing: Timing; atMost: number | null }

const off: Choice = { timing: 'off', atMost: null }
const now: Choice = { timing: 'now', atMost: null }
const daily: Choice = { timing: 'daily', atMost: null }

/** Calm by default: a letter in the evening for what may wait, a push for what one wants to know today, SMS only where asked for. */
const usual: Record<NewsGroup, Record<NewsChannel, Choice>> = {
  marks: { email: daily, sms: off, push: now },
  attendance: { email: now, sms: off, push: now },
  remarks: { email: daily, sms: off, push: now },
  homework: { email: off, sms: off, push: off },
  timetable: { email: off, sms: off, push: now },
  attestation: { email: now, sms: off, push: now },
  messages: { email: now, sms: off, push: now },
  events: { email: daily, sms: off, push: off },
  meetings: { email: now, sms: off, push: now },
  applications: { email: now, sms: off, push: off },
  access: { email: now, sms: off, push: off },
}

const protecting: readonly NewsGroup[] = ['applications', 'access']

/** A chosen row of a person, for one child or, without one, for everything else. */
export type ChosenRow = Choice & { pupilId: string | null; group: NewsGroup; channel: NewsChannel }

/** What holds for a group and a channel: the choice for the child, else the general one, else the usual one. */
export function choiceOf(
  rows: readonly ChosenRow[],
  { pupilId, group, channel }: { pupilId: string | null; group: NewsGroup; channel: NewsChannel },
): Choice {
  if (channel === 'email' && protecting.includes(group)) return now
  const ofBoth = rows.filter((row) => row.group === group && row.channel === channel)
  const own = pupilId === null ? undefined : ofBoth.find((row) => row.pupilId === pupilId)
  return own ?? ofBoth.find((row) => row.pupilId === null) ?? usual[group][channel]
}

/** Whether a person may turn it off. */
export function mayChoose(group: NewsGroup, channel: NewsChannel): boolean {
  return !(channel === 'email' && protecting.includes(group))
}
