import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { holdLesson } from './course-hold'
import type { LessonRefusal, LessonSheet } from './lesson'
import type { FoundLesson } from './lesson-queries'
import { longestRemark } from './remark'

/** A remark or praise as it was typed; the page names it, so that sending it twice says it once. */
export type RemarkToSay = { remarkId: string; enrolmentId: string; kind: string; text: string }

/** A remark of the lesson as it now reads; null withdraws it. `entryId` is the entry that its author saw. */
export type RemarkToCorrect = { remarkId: string; entryId: string; text: string | null }

export type SaidRemark = { ok: true } | { ok: false; field: 'pupil' | 'kind' | 'text'; refusal: Refusal }

const refused = (field: 'pupil' | 'kind' | 'text', refusal: Refusal): SaidRemark => ({ ok: false, field, refusal })

/** Adds a remark or praise to a pupil's ledger. Where the school lets the class teacher see remarks first, a remark is held; praise never is. */
export async function sayRemark(
  journal: JournalKey,
  { lesson, rules }: Pick<FoundLesson, 'lesson' | 'rules'>,
  { remarkId, enrolmentId, kind, text }: RemarkToSay,
): Promise<SaidRemark> {
  if (!lesson.pupils.some((pupil) => pupil.enrolmentId === enrolmentId)) return refused('pupil', 'lesson.errors.pupil')
  if (kind !== 'remark' && kind !== 'praise') return refused('kind', 'lesson.errors.remarkKind')
  if (text.trim() === '') return refused('text', 'lesson.errors.remarkMissing')
  if (text.trim().length > longestRemark) return refused('text', tooLong)

  const isHeld = kind === 'remark' && rules.holdsRemarks
  const entry = { remarkId, enrolmentId, kind, text: text.trim(), isHeld, replaces: null } as const
  const added = await addEntry(journal, lesson, entry)
  return added === 'overtaken' ? { ok: true } : said(added)
}

/** Says a remark otherwise, or withdraws it: its author alone may, and what it said before stays in the ledger. */
export async function correctRemark(
  journal: JournalKey,
  lesson: LessonSheet,
  { remarkId, entryId, text }: RemarkToCorrect,
): Promise<SaidRemark> {
  const standing = lesson.remarks.find((remark) => remark.remarkId === remarkId)
  if (!standing?.isOwn || standing.isWithdrawn) return refused('text', 'lesson.errors.remarkNotYours')
  const words = text === null ? null : text.trim()
  if (words === standing.text) return { ok: true }
  if (standing.entryId !== entryId) return refused('text', 'lesson.errors.remarkChanged')
  if (words === '') return refused('text', 'lesson.errors.remarkMissing')
  if (words !== null && words.length > longestRemark) return refused('text', tooLong)

  // A held remark stays held however it is said, and one that was let go stays free: that hangs on the remark as a whole.
  const { enrolmentId, kind } = standing
  const isHeld = await wasHeld(journal, standing.entryId)
  const entry = { remarkId, enrolmentId, kind, text: words, isHeld, replaces: entryId }
  return said(await addEntry(journal, lesson, entry))
}

function said(added: Added): SaidRemark {
  if (added === null) return { ok: true }
  return refused('text', added === 'overtaken' ? 'lesson.errors.remarkChanged' : `journal.refusals.${added}`)
}

const tooLong: Refusal = { key: 'lesson.errors.remarkTooLong', values: { maximum: longestRemark } }

type RemarkLine = {
  remarkId: string
  enrolmentId: string
  kind: 'remark' | 'praise'
  text: string | null
  isHeld: boolean
  replaces: string | null
}

/** Why an entry did not get its place in the chain, null where it did: of two that replace the same one only the first does. */
type Added = LessonRefusal | 'overtaken'

async function addEntry(journal: JournalKey, lesson: LessonSheet, { text, ...line }: RemarkLine): Promise<Added> {
  const { schoolId, accountId } = journal
  const entry = {
    ...line,
    schoolId,
    id: newId(),
    lessonId: lesson.id,
    day: toDate(lesson.day),
    byId: accountId,
    at: now(),
  }
  return db
    .$transaction(async (tx): Promise<Added> => {
      const refusal = await holdLesson(tx, journal, lesson.id)
      if (refusal) return refusal
      const textId = text === null ? null : await keepWords(tx, schoolId, text)
      await tx.remarkEntry.create({ data: { ...entry, textId }, select: { id: true } })
      return null
    })
    .catch((fault: unknown) => {
      if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002') return 'overtaken'
      throw fault
    })
}

async function keepWords(tx: Tx, schoolId: string, text: string): Promise<string> {
  const words = { schoolId, id: newId(), text }
  return (await tx.freeText.create({ data: words, select: { id: true } })).id
}

async function wasHeld({ schoolId }: JournalKey, entryId: string): Promise<boolean> {
  const entry = await db.remarkEntry.findFirst({ where: { schoolId, id: entryId }, select: { isHeld: true } })
  return entry?.isHeld ?? false
}
