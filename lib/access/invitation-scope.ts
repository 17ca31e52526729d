import { type Day, toDate } from '@/lib/platform/day'
import type { Refusal } from '@/lib/platform/form'
import type { DiaryPart } from './grant'
import {
  type InviteeRelation,
  lastDayOf,
  mayBeNarrowed,
  mayOpenSeveral,
  needsConsent,
  type UntilChoice,
} from './invitation'
import type { PassportKey } from './key'

/** What a parent chose to open, and until when. */
export type Scope = { parts: readonly DiaryPart[]; subjectIds: readonly string[]; until: UntilChoice; day: string }

/** What there is to choose from: the end of the school year, null in the summer; and the subjects of the child's class. */
export type Offer = { yearEnd: Day | null; subjects: { id: string; name: string }[] }

export type Refused = { ok: false; refusals: Record<string, Refusal> }
export type Done = { ok: true } | Refused

export function refuse(field: string, error: string, values?: Record<string, number>): Refused {
  const key = `invitations.errors.${error}`
  return { ok: false, refusals: { [field]: values ? { key, values } : key } }
}

/** One of the diaries that the parent may open to others. */
export type Child = PassportKey['children'][number]

/** The diary of the page and the further ones; null where one is not the parent's. A pupil is let in to the own diary alone. */
export function chosenDiaries(
  passport: PassportKey,
  { relation, children }: { relation: InviteeRelation; children: readonly string[] },
): Child[] | null {
  const asked = new Set([passport.pupilId, ...(mayOpenSeveral(relation) ? children : [])])
  const chosen = passport.children.filter(({ pupilId }) => asked.has(pupilId))
  return chosen.length === asked.size ? chosen : null
}

export type ChosenScope = { ok: true; parts: DiaryPart[]; subjectIds: string[]; lastDay: Date | null }

/** What is opened, as it is stored; or what to mend. Nobody opens a part that is closed to themselves in one of the diaries. */
export function chosenScope(
  said: Scope,
  relation: InviteeRelation,
  diaries: readonly Child[],
  offer: Offer,
  today: Day,
): ChosenScope | Refused {
  const parts = [...new Set(said.parts)]
  if (!diaries.every((child) => parts.every((part) => child.parts.includes(part))))
    return refuse('parts', 'notYourPart')

  const subjectIds = mayBeNarrowed(relation) ? [...new Set(said.subjectIds)] : []
  const taught = offer.subjects.map(({ id }) => id)
  if (!subjectIds.every((id) => taught.includes(id))) return refuse('subjectIds', 'notTaught')

  const until = lastDayOf({ ...said, relation }, today, offer.yearEnd)
  if (!until.ok) return refuse(until.field, until.error)
  return { ok: true, parts, subjectIds, lastDay: until.lastDay && toDate(until.lastDay) }
}

/** Whether the parent has to agree to the child's own account on this very form. */
export function wantsConsent(relation: InviteeRelation, diaries: readonly Child[], today: Day): boolean {
  return diaries.some(({ birthDay }) => needsConsent(relation, birthDay, today))
}
