import { needsAct, type Relation } from './relation'

/** One of these shows who the applicant is. */
export const identityDocuments = [
  'passport',
  'foreign-passport',
  'residence-permit',
  'temporary-residence',
  'refugee',
  'temporary-identity',
] as const

/** These show whose child it is. */
const kinshipDocuments = ['birth', 'marriage', 'name-change'] as const

/** One of these gives the right to act for a child who is not one's own. */
export const acts = ['guardianship-act', 'court-decision'] as const

/** What the office may have seen. Only the kinds are kept, never a number. */
export const documentKinds = [...identityDocuments, ...kinshipDocuments, ...acts] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whether one of them says who the applicant is. */
export function showIdentity(seen: readonly DocumentKind[]): boolean {
  return identityDocuments.some((kind) => seen.includes(kind))
}

/** What the office has not seen yet and cannot confirm without; null where it has seen enough. */
export function missingDocument(relation: Relation, seen: readonly DocumentKind[]): 'identity' | 'act' | null {
  if (!showIdentity(seen)) return 'identity'
  if (needsAct(relation) && !acts.some((kind) => seen.includes(kind))) return 'act'
  return null
}
