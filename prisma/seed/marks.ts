import { addDays, type Day } from '@/lib/platform/day'
import { moment } from './calendar'
import type { Lesson } from './lessons'
import type { Enrolled } from './pupils'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { type WorkName, workKind } from './works'

export type Column = { id: string; lesson: Lesson; work: WorkName; title: string | null }

type Said = {
  value: string | null
  at: Date
  awaitedUntil?: Day
  comment?: string
  /** Why a mark was changed; the first one has none. */
  reason?: string
}

/** The journal as it is written: columns, and a ledger of marks in which each entry names the one that it replaces. */
export class Journal {
  readonly columnRows: Row[] = []
  readonly markRows: Row[] = []
  readonly commentRows: Row[] = []
  /** What the topic of a lesson with a test is. */
  readonly testTitles = new Map<string, string>()
  private readonly columns = new Map<string, Column[]>()
  private readonly cells = new Map<string, { id: string; value: string | null; at: Date; count: number }>()

  constructor(readonly now: Date) {}

  column(lesson: Lesson, work: WorkName, title: string | null): Column {
    const ofLesson = this.columns.get(lesson.id) ?? []
    const column = { id: seedId('column', lesson.id, ofLesson.length), lesson, work, title }
    this.columns.set(lesson.id, [...ofLesson, column])
    const { id: kindId, weightTenths } = workKind(work)
    this.columnRows.push({
      school_id: demoSchoolId,
      id: column.id,
      course_id: lesson.course.id,
      lesson_id: lesson.id,
      kind_id: kindId,
      weight_tenths: weightTenths,
      title,
    })
    return column
  }

  columnsOf(lesson: Lesson): readonly Column[] {
    return this.columns.get(lesson.id) ?? []
  }

  /** What stands in a cell; undefined where nothing ever did. */
  cell(column: Column, pupil: Enrolled): { value: string | null; at: Date } | undefined {
    return this.cells.get(`${column.id} ${pupil.enrolmentId}`)
  }

  /** Adds an entry to a cell, in the place of what stands there. What lies in the future has not been said yet. */
  say(column: Column, pupil: Enrolled, { value, at, awaitedUntil, comment, reason }: Said): void {
    if (at > this.now) return
    const key = `${column.id} ${pupil.enrolmentId}`
    const before = this.cells.get(key)
    const count = (before?.count ?? 0) + 1
    const id = seedId('mark', key, count)
    const commentId = comment ? seedId('comment', key, count) : null
    if (commentId) this.commentRows.push({ school_id: demoSchoolId, id: commentId, text: comment })
    this.markRows.push({
      school_id: demoSchoolId,
      column_id: column.id,
      enrolment_id: pupil.enrolmentId,
      id,
      value,
      awaited_until: awaitedUntil ?? null,
      comment_id: commentId,
      reason: reason ?? null,
      by_id: column.lesson.teacher.accountId,
      at,
      replaces: before?.id ?? null,
    })
    this.cells.set(key, { id, value, at, count })
  }
}

/** When the marks of a work are entered: an answer's at once, a notebook's on the next day in the afternoon. */
export function entered(lesson: Lesson, work: WorkName): Date {
  const atOnce = work === 'answer' || work === 'class' || work === 'norm' || work === 'heart'
  return atOnce ? lesson.endsAt : moment(addDays(lesson.day, 1), 960)
}
