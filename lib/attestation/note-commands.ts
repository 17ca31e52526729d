import type { JournalKey, SchoolKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'

export type Noted = { ok: true } | Refused

/** Only the teacher of the journal answers for it. */
export function mayAnswer({ role }: Pick<JournalKey, 'role'>): boolean {
  return role === 'teacher'
}

/** The head leaves a note on how a journal is kept. */
export async function leaveNote(
  { schoolId, accountId: byId }: SchoolKey,
  { courseId, text }: { courseId: string; text: string },
): Promise<Noted> {
  return db.$transaction(async (tx) => {
    const course = await tx.course.findFirst({ where: { schoolId, id: courseId }, select: { id: true } })
    if (!course) return refused({ form: 'keeping.errors.journalGone' })

    const textId = await keep(tx, schoolId, text)
    const note = { schoolId, id: newId(), courseId, textId, byId, at: now() }
    await tx.journalNote.create({ data: note, select: { id: true } })
    return { ok: true }
  })
}

/** The teacher answers once; if it does not do, the head leaves another note. */
export async function answerNote(
  journal: JournalKey,
  { noteId, text }: { noteId: string; text: string },
): Promise<Noted> {
  const { schoolId, courseId, accountId: answeredById } = journal
  if (!mayAnswer(journal)) return refused({ form: 'keeping.errors.notYourJournal' })

  return db.$transaction(async (tx) => {
    const { count } = await tx.journalNote.updateMany({
      where: { schoolId, courseId, id: noteId, answeredAt: null, settledAt: null },
      data: { answeredAt: now(), answeredById },
    })
    if (count === 0) return refused({ form: 'keeping.errors.noteAnswered' })

    const answerTextId = await keep(tx, schoolId, text)
    await tx.journalNote.updateMany({ where: { schoolId, id: noteId }, data: { answerTextId } })
    return { ok: true }
  })
}

/** The head sees that it is mended. */
export async function settleNote({ schoolId }: SchoolKey, noteId: string): Promise<Noted> {
  const { count } = await db.journalNote.updateMany({
    where: { schoolId, id: noteId, settledAt: null },
    data: { settledAt: now() },
  })
  return count === 1 ? { ok: true } : refused({ form: 'keeping.errors.noteSettled' })
}

async function keep(tx: Tx, schoolId: string, text: string): Promise<string> {
  const id = newId()
  await tx.freeText.create({ data: { schoolId, id, text }, select: { id: true } })
  return id
}
