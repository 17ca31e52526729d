import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { findLessonGround, type LessonGround, refusalIn } from './column-ground-queries'
import { holdAlone, holdOpen } from './course-hold'
import type { EntryRefusal } from './entry'

/** Why nothing was done: a key of the catalogue's `journal.refusals`. */
export type ColumnSaid = { ok: true } | { ok: false; refusal: EntryRefusal | 'hasMarks' }

export type ColumnSaidOf = {
  kindId: string
  /** Null for what the kind usually weighs. */
  weight: number | null
  title: string | null
}

const refused = (refusal: EntryRefusal | 'hasMarks'): ColumnSaid => ({ ok: false, refusal })

/** Adds a work to a lesson; to one that is still to come too, because a test is planned ahead. The page names the column: sent twice, it is added once. */
export async function addColumn(
  journal: JournalKey,
  { id, lessonId, ...said }: ColumnSaidOf & { id: string; lessonId: string },
): Promise<ColumnSaid> {
  return db.$transaction(async (tx) => {
    await holdOpen(tx, journal)
    const ground = await findLessonGround(journal, lessonId, tx)
    const refusal = ground ? refusalOfWork(journal, ground) : 'unknownCell'
    if (refusal) return refused(refusal)

    const kind = await findKind(tx, journal, said.kindId)
    if (!kind) return refused('unknownWork')

    const { schoolId, courseId } = journal
    const column = { schoolId, id, courseId, lessonId, kindId: kind.id, title: said.title }
    await tx.column.createMany({
      data: [{ ...column, weightTenths: said.weight ?? kind.weightTenths }],
      skipDuplicates: true,
    })
    return { ok: true }
  })
}

/** Gives a column another kind, weight or title. Where marks stand in it, averages change, and a trace of that stays. */
export async function changeColumn(
  journal: JournalKey,
  { columnId, ...said }: ColumnSaidOf & { columnId: string },
): Promise<ColumnSaid> {
  return db.$transaction(async (tx) => {
    const column = await holdColumn(tx, journal, columnId)
    const ground = column && (await findLessonGround(journal, column.lessonId, tx))
    const refusal = ground ? refusalOfWork(journal, ground) : 'unknownCell'
    if (refusal || !column) return refused(refusal ?? 'unknownCell')

    const kind = await findKind(tx, journal, said.kindId)
    if (!kind) return refused('unknownWork')

    const { schoolId, accountId } = journal
    const next = { kindId: kind.id, weightTenths: said.weight ?? kind.weightTenths }
    await tx.column.update({
      where: { schoolId_id: { schoolId, id: columnId } },
      data: { ...next, title: said.title },
      select: { id: true },
    })
    const isOther = next.kindId !== column.kindId || next.weightTenths !== column.weightTenths
    if (isOther && column.hasMarks) {
      const former = { formerKindId: column.kindId, formerTenths: column.weightTenths }
      await tx.columnChange.create({
        data: { schoolId, columnId, id: newId(), ...next, ...former, byId: accountId, at: now() },
        select: { id: true },
      })
    }
    return { ok: true }
  })
}

/** Takes away a column in which nothing ever stood. */
export async function removeColumn(journal: JournalKey, columnId: string): Promise<ColumnSaid> {
  return db.$transaction(async (tx) => {
    const column = await holdColumn(tx, journal, columnId)
    const ground = column && (await findLessonGround(journal, column.lessonId, tx))
    const refusal = ground ? refusalOfWork(journal, ground) : 'unknownCell'
    if (refusal) return refused(refusal)
    if (column?.hasMarks) return refused('hasMarks')

    await tx.column.delete({
      where: { schoolId_id: { schoolId: journal.schoolId, id: columnId } },
      select: { id: true },
    })
    return { ok: true }
  })
}

/** A work may be planned for a lesson to come; all else is as with its marks. */
function refusalOfWork(journal: JournalKey, ground: LessonGround): EntryRefusal | null {
  const refusal = refusalIn(journal, ground)
  return refusal === 'notYet' ? null : refusal
}

function findKind(tx: Tx, { schoolId }: JournalKey, id: string) {
  return tx.workKind.findFirst({ where: { schoolId, id }, select: { id: true, weightTenths: true } })
}

type HeldColumn = { lessonId: string; kindId: string; weightTenths: number; hasMarks: boolean }

/** Held, so that no mark comes into it before its kind is changed or it is gone: whoever writes marks finds what is decided here. */
async function holdColumn(tx: Tx, journal: JournalKey, columnId: string): Promise<HeldColumn | undefined> {
  await holdAlone(tx, journal)
  const { schoolId, courseId } = journal
  const [column] = await tx.$queryRaw<Omit<HeldColumn, 'hasMarks'>[]>`
    SELECT lesson_id AS "lessonId", kind_id AS "kindId", weight_tenths AS "weightTenths" FROM columns
    WHERE school_id = ${schoolId}::uuid AND course_id = ${courseId}::uuid AND id = ${columnId}::uuid FOR UPDATE`
  if (!column) return undefined

  const mark = await tx.markEntry.findFirst({ where: { schoolId, columnId }, select: { id: true } })
  const handIn = await tx.handIn.findFirst({ where: { schoolId, columnId }, select: { id: true } })
  return { ...column, hasMarks: mark !== null || handIn !== null }
}
