import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import type { EntryRefusal } from './entry'
import { saveEntries } from './entry-commands'
import { mayWriteIn } from './entry-refusal'
import { findWork, type PupilOfWork, type WorkToCheck } from './hand-in-queries'

type ToReturn = {
  homeworkId: string
  handInId: string
  word: string
  mark: string
  /** Of the mark, and of the column where the lesson has none yet: made by the page, so that a form sent twice marks once. */
  entryId: string
  columnId: string
}

export type ReturnedWork = { ok: true } | Refused

/**
 * Gives a pupil's newest work back with a word, a mark or both. The mark goes into the journal first, like any other: if
 * it may not stand there the work is not returned either. Whoever is killed in between finds the mark there and returns
 * the work again.
 */
export async function returnWork(journal: JournalKey, { homeworkId, ...said }: ToReturn): Promise<ReturnedWork> {
  if (!mayWriteIn(journal)) return refused({ form: 'journal.refusals.readOnly' })

  const task = await findWork(journal, homeworkId)
  const pupil = task?.pupils.find(({ handIns }) => handIns.at(-1)?.id === said.handInId)
  if (!task || !pupil) return refused({ form: 'homework.errors.newerWork' })
  if (pupil.handIns.at(-1)?.returned) return refused({ form: 'homework.errors.returnedAlready' })

  const marked = said.mark === '' ? null : await mark(journal, task, pupil, said)
  if (marked?.ok === false) return marked

  const { schoolId, accountId } = journal
  const work = { schoolId, id: said.handInId }
  const isReturned = await db.$transaction(async (tx) => {
    const { count } = await tx.handIn.updateMany({
      where: { ...work, returnedAt: null },
      data: { returnedById: accountId, returnedAt: now(), columnId: marked?.columnId ?? null },
    })
    if (count === 1 && said.word !== '') {
      const textId = newId()
      await tx.freeText.create({ data: { schoolId, id: textId, text: said.word }, select: { id: true } })
      await tx.handIn.update({ where: { schoolId_id: work }, data: { returnedTextId: textId }, select: { id: true } })
    }
    return count === 1
  })
  return isReturned ? { ok: true } : refused({ form: 'homework.errors.returnedAlready' })
}

type Marked = { ok: true; columnId: string } | Refused

async function mark(
  journal: JournalKey,
  { lesson, kindId, columnId }: WorkToCheck,
  { enrolmentId }: PupilOfWork,
  { mark: value, ...made }: Pick<ToReturn, 'mark' | 'entryId' | 'columnId'>,
): Promise<Marked> {
  if (!lesson || !kindId) return refused({ mark: 'homework.errors.noLesson' })

  const column = columnId ?? made.columnId
  // Its writer saw an empty cell: where something stands by now, or stood, it is mended in the journal and not from here.
  const entry = { type: 'mark', id: made.entryId, columnId: column, enrolmentId, value, saw: 0 } as const
  const { results } = await saveEntries(journal, [{ ...entry, column: { lessonId: lesson.id, kindId } }])
  const [result] = results
  if (result?.outcome === 'saved') return { ok: true, columnId: column }
  if (result?.outcome === 'refused') return refused({ mark: refusalOf(result.refusal, journal) })
  return refused({ mark: 'homework.errors.markStands' })
}

/** A mark outside of the scale has its own words: the one about the cell names values in the reader's language. */
function refusalOf(refusal: EntryRefusal, { scale }: JournalKey): Refusal {
  if (refusal === 'value') return `homework.errors.values.${scale ?? 'five'}`
  return `journal.refusals.${refusal}`
}
