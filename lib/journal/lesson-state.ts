import type { FormState } from '@/lib/platform/form'

/** What a lesson's form shows when it comes back, and while it saves by itself. */
export type LessonState = FormState & {
  /** «Сохранено в 10:31»; null where something is left to mend, or nothing was sent yet. */
  saved: string | null
  /** What the page now shows as saved, as the field `seen` sends it. */
  seen: string | null
  /** Marks that want a reason, and cells over which somebody else wrote, with how many entries they have. */
  wantsReason: readonly string[]
  conflicts: Readonly<Record<string, number>>
  /** The new work of the form is there: its kind is now changed on its own page. */
  isColumnMade: boolean
}

export const blankLessonState: LessonState = {
  values: {},
  errors: {},
  saved: null,
  seen: null,
  wantsReason: [],
  conflicts: {},
  isColumnMade: false,
}
