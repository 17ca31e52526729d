/** Кем вы приходитесь ребёнку: who may apply as a legal representative. */
export const relations = ['mother', 'father', 'adopter', 'guardian', 'trustee', 'foster', 'head'] as const
export type Relation = (typeof relations)[number]

/** What a representative brings to school. One's own passport comes first, always. */
export type Paper = 'passport' | 'birth' | 'name' | 'adoption' | 'guardianship' | 'trusteeship' | 'foster' | 'office'

/** The papers that prove the relation; `name` is for those whose surname differs from the child's. */
export function papersToBring(relation: Relation): Paper[] {
  return ['passport', ...proofs[relation]]
}

const proofs: Record<Relation, Paper[]> = {
  mother: ['birth', 'name'],
  father: ['birth', 'name'],
  adopter: ['adoption'],
  guardian: ['guardianship'],
  trustee: ['trusteeship'],
  foster: ['foster'],
  head: ['office'],
}

/** Without an act (акт об опеке, договор о приёмной семье, приказ) the school cannot confirm. */
export function needsAct(relation: Relation): boolean {
  return proofs[relation].some((paper) => paper !== 'birth' && paper !== 'name')
}
