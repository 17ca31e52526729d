import type { ClassKey } from '@/lib/access/key'

/** What the class teacher may call an absence. Truancy is nobody else's word. */
export const decisions = ['illness', 'family', 'order', 'truancy'] as const
export type Decision = (typeof decisions)[number]

/** Why a pupil was away is decided by the class teacher; the head of the school reads. */
export function mayDecide({ role }: Pick<ClassKey, 'role'>): boolean {
  return role === 'class-teacher'
}

/** The excuse that a decision means. */
export function excuseOf(reason: Decision) {
  return { reason, excused: reason !== 'truancy', saidBy: 'class-teacher' } as const
}
