import { type Day, toDate } from '@/lib/platform/day'
import { type Refused, refused } from '@/lib/platform/refused'
import type { DiaryPart } from './grant'
import { mayBeNarrowed, mayOpenSeveral, needsConsent } from './invitation'
import type { PassportKey } from './key'
import { type InviteeRelation, lastDayMeant, troubleWithLastDay, type Until } from './terms'

/** What a parent chose to open, and until when. */
export type Terms = { parts: readonly DiaryPart[]; subjectIds: readonly string[]; until: Until; lastDay: Day | null }

/** What there is to choose from: the end of the school year, null in the summer; and the subjects of the child's class. */
export type Offer = { yearEnds: Day | null; subjects: { id: string; name: string }[] }

export type Done = { ok: true } | Refused

export function refuse(field: string, error: string, values?: Record<string, number>): Refused {
  const key = `invitations.errors.${error}`
  return refused({ [field]: values ? { key, values } : key })
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

export type ChosenTerms = { ok: true; parts: DiaryPart[]; subjectIds: string[]; lastDay: Date | null }

/** What is opened, as it is stored; or what to mend. Nobody opens a part that is closed to themselves in one of the diaries. */
export function chosenTerms(
  said: Terms,
  relation: InviteeRelation,
  diaries: readonly Child[],
  offer: Offer,
  today: Day,
): ChosenTerms | Refused {
  const parts = [...new Set(said.parts)]
  if (!diaries.every((child) => parts.every((part) => child.parts.includes(part))))
    return refuse('parts', 'notYourPart')

  const subjectIds = mayBeNarrowed(relation) ? [...new Set(said.subjectIds)] : []
  const taught = offer.subjects.map(({ id }) => id)
  if (!subjectIds.every((id) => taught.includes(id))) return refuse('subjectIds', 'notTaught')

  if (said.until === 'year' && !offer.yearEnds) return refuse('until', 'noYear')
  const lastDay = lastDayMeant(said.until, said.lastDay, offer.yearEnds ?? today)
  const trouble = troubleWithLastDay(relation, lastDay, today)
  if (trouble) return refused({ [said.until === 'day' ? 'lastDay' : 'until']: trouble })
  return { ok: true, parts, subjectIds, lastDay: lastDay && toDate(lastDay) }
}

/** Whether the parent has to agree to the child's own account on this very form. */
export function wantsConsent(relation: InviteeRelation, diaries: readonly Child[], today: Day): boolean {
  return diaries.some(({ birthDay }) => needsConsent(relation, birthDay, today))
}
