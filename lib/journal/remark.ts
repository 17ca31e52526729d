import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { chainOf, type Entry } from './chain'

export const longestRemark = 500

export type Remark = {
  id: string
  kind: 'remark' | 'praise'
  day: Day
  lessonId: string | null
  subject: string | null
  /** Null where the words were erased by an act; that something was said stays. */
  text: string | null
  by: Person | null
  /** Said otherwise before. */
  isCorrected: boolean
  /** What it said before the last change; null where nothing was changed, or the words were erased. */
  former: string | null
  /** Taken back by whoever said it: the words stand in `former`. */
  isWithdrawn: boolean
}

/** One line for every entry, as the database gives them. */
export type RemarkRow = Entry & { remarkId: string } & Omit<Remark, 'id' | 'isCorrected' | 'former'>

/** What stands now of each remark, in the order in which they were given. */
export function remarksOf(rows: readonly RemarkRow[]): Remark[] {
  return [...grouped(rows, (row) => row.remarkId).values()].flatMap((entries) => {
    const chain = chainOf(entries)
    const now = chain.at(-1)
    if (!now) return []

    const { remarkId, kind, day, lessonId, subject, text, by, isWithdrawn } = now
    const former = chain.at(-2)?.text ?? null
    return [
      { id: remarkId, kind, day, lessonId, subject, text, by, isWithdrawn, isCorrected: chain.length > 1, former },
    ]
  })
}
