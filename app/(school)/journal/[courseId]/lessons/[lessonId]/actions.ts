'use server'

import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { openJournal } from '@/lib/access/doors'
import { type SavedCell, saveLesson } from '@/lib/journal/lesson-commands'
import { readLessonForm } from '@/lib/journal/lesson-form'
import { lessonFormSchema } from '@/lib/journal/lesson-schemas'
import { blankLessonState, type LessonState } from '@/lib/journal/lesson-state'
import { now } from '@/lib/platform/clock'
import { parseForm, refuse } from '@/lib/platform/form'
import { formatTime } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

/** Saves a lesson. The page that saves by itself is answered; without a script one is led back to the lesson. */
export async function writeLesson(_: LessonState, formData: FormData): Promise<LessonState> {
  const ids = await parseForm(lessonFormSchema, formData)
  if (!ids.ok) return { ...blankLessonState, ...ids.state }

  const { courseId, lessonId } = ids.data
  const journal = await openJournal(courseId)
  const form = readLessonForm(formData)
  const saved = await saveLesson(journal, lessonId, form)
  if (!saved) notFound()

  const [typed, locale, t] = await Promise.all([
    refuse(formData, saved.refusals),
    getLocale(),
    getTranslations('lesson'),
  ])
  const errors = { ...typed.errors, ...(await cellErrors(saved.cells, journal)) }
  const isWhole = Object.keys(errors).length === 0 && !typed.message
  if (isWhole && !form.isScripted) redirect(paths.lessonSaved(courseId, lessonId))

  return {
    values: typed.values,
    errors,
    message: typed.message,
    saved: isWhole ? t('saved', { time: formatTime(now(), locale, journal.timeZone) }) : null,
    seen: JSON.stringify(saved.seen),
    wantsReason: saved.cells.flatMap(({ cell, result }) => (result.outcome === 'needs-reason' ? [cell] : [])),
    conflicts: Object.fromEntries(
      saved.cells.flatMap(({ cell, result }) =>
        result.outcome === 'conflict' ? [[cell, result.now.entries] as const] : [],
      ),
    ),
    isColumnMade: saved.isColumnMade,
  }
}

/** What is wrong with a cell, at its field, in the reader's language. */
async function cellErrors(
  cells: readonly SavedCell[],
  { scale, timeZone }: { scale: string | null; timeZone: string },
) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()])
  const told = cells.flatMap(({ cell, result }): [string, string][] => {
    if (result.outcome === 'saved') return []
    if (result.outcome === 'needs-reason') return [[cell, t('lesson.errors.needsReason')]]
    if (result.outcome === 'refused') {
      const values = scale ? t(`journal.values.${scale}`) : ''
      return [[cell, t(`journal.refusals.${result.refusal}`, { values })]]
    }
    const { now: standing } = result
    const by = standing.by ? initialsName(standing.by) : t('journal.somebody')
    const time = standing.at ? formatTime(standing.at, locale, timeZone) : ''
    if ('kind' in standing) {
      // A choice of the catalogue bears no hyphen.
      const kind = standing.kind === 'left-early' ? 'leftEarly' : (standing.kind ?? 'present')
      return [[cell, t('lesson.errors.conflictOfAttendance', { kind, by, time })]]
    }
    return [[cell, t('lesson.errors.conflict', { value: standing.value ?? 'none', by, time })]]
  })
  return Object.fromEntries(told)
}
