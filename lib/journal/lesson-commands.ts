import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { isId, newId } from '@/lib/platform/id'
import { addColumn } from './column-commands'
import { longestTitle } from './column-schemas'
import { holdLesson } from './course-hold'
import type { EntryResult } from './entry'
import { saveEntries } from './entry-commands'
import { checkTask, putTask } from './homework-commands'
import { type LessonSheet, mayPlan } from './lesson'
import { entriesOf, minutesLate, type TypedEntry } from './lesson-entries'
import { fieldOf, idsOf, type LessonForm, type SeenCell } from './lesson-form'
import { type FoundLesson, findLesson } from './lesson-queries'
import { longestTopic } from './plan'
import { correctRemark, sayRemark } from './remark-commands'
import { tenthsIn } from './weight'

/** What became of a cell that was changed. */
export type SavedCell = TypedEntry & { result: EntryResult }

/** What was saved of a lesson, and by field what is to be mended; what has no trouble is saved whatever the rest has. */
export type SavedLesson = {
  refusals: Record<string, Refusal>
  cells: SavedCell[]
  /** The page showed these before, and now shows what was saved. */
  seen: Record<string, SeenCell>
  /** The new work of the form is there now. */
  isColumnMade: boolean
}

/**
 * Saves all that a teacher wrote at a lesson. Sent twice it is saved once: tasks, works and remarks bear the page's own
 * ids, and cells are compared with what stands in them. Null where the journal has no such lesson.
 */
export async function saveLesson(journal: JournalKey, lessonId: string, form: LessonForm): Promise<SavedLesson | null> {
  const found = await findLesson(journal, lessonId)
  if (!found) return null

  const saved: SavedLesson = { refusals: {}, cells: [], seen: form.seen, isColumnMade: false }
  if (!mayPlan(found.refusal)) {
    saved.refusals.form = `journal.refusals.${found.refusal}`
    return saved
  }
  await saveWords(journal, found, form, saved)
  const columnIds = await saveColumn(journal, found.lesson, form, saved)
  if (found.refusal === null) {
    if (!form.isAuto) await saveRemarks(journal, found, form, saved)
    await saveCells(journal, found.lesson, columnIds, form, saved)
  }
  return saved
}

/** Topic, tasks, and that everybody is there: what one may write over. */
async function saveWords(journal: JournalKey, { lesson, refusal }: FoundLesson, form: LessonForm, saved: SavedLesson) {
  const changes: ((tx: Tx) => Promise<unknown>)[] = []
  const topic = (form.intent === 'planned-topic' ? lesson.planned?.topic : undefined) ?? (form.topic || null)
  if (form.topic.length > longestTopic) {
    saved.refusals.topic = { key: 'lesson.errors.topic', values: { maximum: longestTopic } }
  } else if (form.fields.has('topic') && topic !== lesson.topic) {
    changes.push((tx) => writeLesson(tx, journal, lesson.id, { topic }))
  }
  if (form.intent === 'all-present' && refusal === null && !lesson.isAttendanceTaken) {
    const taken = { attendanceTakenAt: now(), attendanceTakenById: journal.accountId }
    changes.push((tx) => writeLesson(tx, journal, lesson.id, taken))
  }
  for (const id of idsOf(form, 'task').filter(isId)) {
    const check = checkTask(taskIn(form, id), lesson)
    if (!check.ok) saved.refusals[fieldOf.task(id, check.field)] = check.refusal
    else if (check.change) {
      const { change } = check
      changes.push((tx) => putTask(tx, journal, lesson.id, change))
    }
  }
  if (changes.length === 0) return
  await db.$transaction(async (tx) => {
    const refusalByNow = await holdLesson(tx, journal, lesson.id)
    if (!mayPlan(refusalByNow)) saved.refusals.form = `journal.refusals.${refusalByNow}`
    else for (const change of changes) await change(tx)
  })
}

function writeLesson(
  tx: Tx,
  { schoolId }: JournalKey,
  id: string,
  data: { topic: string | null } | { attendanceTakenAt: Date; attendanceTakenById: string },
) {
  return tx.lesson.update({ where: { schoolId_id: { schoolId, id } }, data, select: { id: true } })
}

function taskIn({ fields }: LessonForm, id: string) {
  const field = (part: Parameters<typeof fieldOf.task>[1]) => fields.get(fieldOf.task(id, part)) ?? ''
  return {
    id,
    text: field('text'),
    minutes: field('minutes'),
    dueLessonId: field('due'),
    whom: field('whom') || 'all',
    asksWork: field('asksWork') === 'yes',
  }
}

/** A new work comes with the button, or with the first mark typed into its column. Answers the columns that marks may stand in. */
async function saveColumn(
  journal: JournalKey,
  lesson: LessonSheet,
  form: LessonForm,
  saved: SavedLesson,
): Promise<string[]> {
  const columnIds = lesson.columns.map(({ id }) => id)
  const id = form.fields.get('column:id') ?? ''
  if (columnIds.includes(id)) saved.isColumnMade = true
  if (!isId(id) || columnIds.includes(id) || !wantsColumn(lesson, id, form)) return columnIds

  const typed = form.fields.get('column:weight')?.trim() ?? ''
  const weight = typed === '' ? null : tenthsIn(typed)
  const title = form.fields.get('column:title')?.trim() || null
  if (typed !== '' && weight === null) saved.refusals['column:weight'] = 'journal.errors.weight'
  if (title && title.length > longestTitle) saved.refusals['column:title'] = 'journal.errors.title'
  if (saved.refusals['column:weight'] || saved.refusals['column:title']) return columnIds

  const kindId = form.fields.get('column:kind') ?? ''
  if (!isId(kindId)) return columnIds
  const added = await addColumn(journal, { id, lessonId: lesson.id, kindId, weight, title })
  if (!added.ok) {
    saved.refusals['column:kind'] = `journal.refusals.${added.refusal}`
    return columnIds
  }
  saved.isColumnMade = true
  return [...columnIds, id]
}

function wantsColumn({ pupils }: LessonSheet, id: string, { intent, fields }: LessonForm): boolean {
  if (intent === 'add-column') return true
  return pupils.some(({ enrolmentId }) => fields.get(fieldOf.mark(id, enrolmentId))?.trim())
}

/** A remark is read at home at once: it goes when the teacher presses a button, not while it is being typed. */
async function saveRemarks(journal: JournalKey, found: FoundLesson, form: LessonForm, saved: SavedLesson) {
  for (const id of idsOf(form, 'remark').filter(isId)) {
    const field = (part: Parameters<typeof fieldOf.remark>[1]) => form.fields.get(fieldOf.remark(id, part)) ?? ''
    const text = field('text')
    const isNew = !found.lesson.remarks.some(({ remarkId }) => remarkId === id)
    if (isNew && text.trim() === '' && form.intent !== 'add-remark') continue

    const withdrawn = field('withdraw') === 'yes'
    const said = isNew
      ? await sayRemark(journal, found, { remarkId: id, enrolmentId: field('pupil'), kind: field('kind'), text })
      : await correctRemark(journal, found.lesson, {
          remarkId: id,
          entryId: field('entry'),
          text: withdrawn ? null : text,
        })
    if (!said.ok) saved.refusals[fieldOf.remark(id, said.field)] = said.refusal
  }
}

async function saveCells(
  journal: JournalKey,
  lesson: LessonSheet,
  columnIds: readonly string[],
  form: LessonForm,
  saved: SavedLesson,
) {
  for (const { enrolmentId } of lesson.pupils) {
    const field = fieldOf.minutes(enrolmentId)
    if (minutesLate(form.fields.get(field)) === undefined) saved.refusals[field] = 'lesson.errors.minutesLate'
  }
  const typed = entriesOf({ form, lesson, scale: journal.scale, newId }, columnIds)
  if (typed.length === 0) return

  const { results } = await saveEntries(
    journal,
    typed.map(({ entry }) => entry),
  )
  saved.cells = typed.flatMap((one, index) => {
    const result = results[index]
    return result ? [{ ...one, result }] : []
  })
  const written = saved.cells.flatMap(({ cell, text, result }) =>
    result.outcome === 'saved' ? [[cell, { entries: result.entries, text }] as const] : [],
  )
  saved.seen = { ...form.seen, ...Object.fromEntries(written) }
}
