import type { JournalKey, SchoolKey } from '@/lib/access/key'
import { holdAlone } from '@/lib/journal/course-hold'
import { now, today } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import { closingTable } from './attestation-tables'
import { type CoursePeriod, linesOf, mayCloseWith, type PupilLine } from './course-period'
import { type DecisionKind, valuesOf } from './decision'
import { findCoursePeriod } from './queries'
import type { Chosen } from './schemas'

export type Decided = { ok: true; written: number } | Refused

type Decisions = {
  periodId: string
  kind: DecisionKind
  chosen: readonly Chosen[]
  /** Also closes the period for the course; then every pupil must have a mark. */
  close: boolean
}

/** Marks for a period are given by the teacher of the course alone: a substitute has some lessons, not the period. */
export function mayDecide({ role }: Pick<JournalKey, 'role'>): boolean {
  return role === 'teacher'
}

/**
 * Gives the marks for a period, the year, the exam or the certificate: what changed, all of it or nothing. Each entry
 * keeps what the rules suggested at that moment. Whoever overlooked somebody else's mark is shown it.
 */
export async function savePeriodMarks(
  journal: JournalKey,
  { periodId, kind, chosen, close }: Decisions,
): Promise<Decided> {
  if (!mayDecide(journal)) return refused({ form: 'attestation.errors.notYours' })

  return db.$transaction(async (tx) => {
    await holdStill(tx, journal.schoolId, journal.courseId, periodId)
    const day = today(journal.timeZone)
    const course = await findCoursePeriod(journal, { periodId, kind, today: day }, tx)
    const trouble = troubleWithCourse(course, day)
    if (course && close && !mayCloseWith(course)) return refused({ form: 'attestation.errors.notLast' })
    if (!course || trouble) return refused({ form: trouble ?? 'attestation.errors.gone' })

    const lines = new Map(linesOf(course).map((line) => [line.enrolmentId, line]))
    const refusals = refusalsOf(course, lines, chosen, close)
    if (Object.keys(refusals).length > 0) return refused(refusals)

    const entries = chosen.flatMap((one) => entryOf(one, lines.get(one.enrolmentId)))
    const { schoolId, courseId, accountId: byId } = journal
    const at = now()
    await tx.periodMarkEntry.createMany({
      data: entries.map((entry) => ({ schoolId, courseId, periodId, kind, id: newId(), byId, at, ...entry })),
    })
    if (close) await closeForCourse(tx, journal, periodId)
    return { ok: true, written: entries.length }
  })
}

/** The act of the head by which one mark of a closed period is changed. */
export type Act = { number: string; day: Day; reason: string }

type Change = {
  courseId: string
  periodId: string
  kind: DecisionKind
  enrolmentId: string
  value: string
  /** The entry that the head saw; '' where there was none. */
  saw: string
  act: Act
}

/** Changes one mark of a period that is closed, by an act with number, day and reason. While it is open the teacher changes it. */
export async function changeByAct(school: SchoolKey, change: Change): Promise<Decided> {
  const { schoolId, accountId: byId } = school
  const { courseId, periodId, kind, enrolmentId, value, saw, act } = change

  return db.$transaction(async (tx) => {
    await holdStill(tx, schoolId, courseId, periodId)
    const place = await findPlace(school, tx, change)
    if (!place) return refused({ form: 'attestation.errors.gone' })
    if (!place.isClosed) return refused({ form: 'attestation.errors.notClosed' })
    if (!valuesOf(place.scale, kind).includes(value)) return refused({ value: 'attestation.errors.value' })
    if ((place.nowId ?? '') !== saw) return refused({ value: 'attestation.errors.changedMeanwhile' })
    if (place.value === value) return refused({ value: 'attestation.errors.sameValue' })

    const reasonId = newId()
    const actId = newId()
    const at = now()
    await tx.freeText.create({ data: { schoolId, id: reasonId, text: act.reason }, select: { id: true } })
    await tx.act.create({
      data: { schoolId, id: actId, number: act.number, day: toDate(act.day), reasonId, byId, at },
      select: { id: true },
    })
    const cell = { schoolId, courseId, enrolmentId, periodId, kind }
    await tx.periodMarkEntry.create({
      data: { ...cell, id: newId(), value, suggested: place.suggested, actId, byId, at, replaces: place.nowId },
      select: { id: true },
    })
    return { ok: true, written: 1 }
  })
}

/** Two who decide about one course wait for each other, and both for the head who closes the period. */
async function holdStill(tx: Tx, schoolId: string, courseId: string, periodId: string) {
  await tx.$queryRaw`SELECT FROM periods WHERE school_id = ${schoolId}::uuid AND id = ${periodId}::uuid FOR SHARE`
  await holdAlone(tx, { schoolId, courseId })
}

function troubleWithCourse(course: CoursePeriod | null, day: Day): Refusal | null {
  if (!course) return 'attestation.errors.gone'
  if (course.closing) return 'attestation.errors.closed'
  if (course.scale === null) return 'attestation.errors.noMarks'
  return day < course.period.firstDay ? 'attestation.errors.notBegun' : null
}

function refusalsOf(
  course: CoursePeriod,
  lines: ReadonlyMap<string, PupilLine>,
  chosen: readonly Chosen[],
  close: boolean,
): Record<string, Refusal> {
  const values = valuesOf(course.scale, course.kind)
  const refusals: Record<string, Refusal> = {}
  for (const { enrolmentId, value, saw } of chosen) {
    const line = lines.get(enrolmentId)
    const field = `mark.${enrolmentId}`
    if (!line) refusals.form = 'attestation.errors.notInCourse'
    else if (value !== '' && !values.includes(value)) refusals[field] = 'attestation.errors.value'
    else if ((line.now?.id ?? '') !== saw && value !== (line.now?.value ?? '')) refusals[field] = overtakenBy(line)
  }
  if (!close) return refusals

  const given = new Map(chosen.map(({ enrolmentId, value }) => [enrolmentId, value]))
  for (const { enrolmentId, now } of lines.values()) {
    if (!(given.get(enrolmentId) ?? now?.value)) refusals[`mark.${enrolmentId}`] ??= 'attestation.errors.choose'
  }
  return refusals
}

function overtakenBy({ now }: PupilLine): Refusal {
  if (!now?.value) return 'attestation.errors.overtakenTakenBack'
  return {
    key: 'attestation.errors.overtaken',
    values: { value: now.value, by: now.by ? initialsName(now.by) : 'none' },
  }
}

/** Nothing where the mark stays what it is. */
function entryOf({ enrolmentId, value }: Chosen, line: PupilLine | undefined) {
  if (!line || value === (line.now?.value ?? '')) return []
  return [{ enrolmentId, value: value || null, suggested: line.suggested, replaces: line.now?.id ?? null }]
}

async function closeForCourse(tx: Tx, { schoolId, courseId, accountId: byId }: JournalKey, periodId: string) {
  const last = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM period_closings m
    WHERE m.school_id = ${schoolId}::uuid AND m.period_id = ${periodId}::uuid AND m.course_id = ${courseId}::uuid
      AND NOT EXISTS (SELECT FROM period_closings n WHERE n.school_id = m.school_id AND n.period_id = m.period_id
        AND n.course_id = m.course_id AND n.replaces = m.id)`
  const replaces = last[0]?.id ?? null
  await tx.periodClosing.create({
    data: { schoolId, periodId, id: newId(), courseId, isClosed: true, byId, at: now(), replaces },
    select: { id: true },
  })
}

type ClosedPlace = {
  scale: string | null
  isClosed: boolean
  nowId: string | null
  value: string | null
  suggested: string | null
}

/** The cell that an act is about; null where the pupil is not of the course, or the period not of the pupil's class. */
async function findPlace({ schoolId }: SchoolKey, tx: Tx, { courseId, periodId, kind, enrolmentId }: Change) {
  const [place] = await tx.$queryRaw<ClosedPlace[]>`
    SELECT c.scale, EXISTS (${closingTable(schoolId, periodId, courseId)}) AS "isClosed", m.id AS "nowId", m.value, m.suggested
    FROM courses c
    JOIN enrolments e ON e.school_id = c.school_id AND e.id = ${enrolmentId}::uuid
    JOIN classes k ON k.school_id = c.school_id AND k.id = e.class_id
    JOIN periods p ON p.school_id = c.school_id AND p.id = ${periodId}::uuid AND k.period_root_id IN (p.id, p.parent_id)
    LEFT JOIN period_mark_entries m ON m.school_id = c.school_id AND m.course_id = c.id AND m.enrolment_id = e.id
      AND m.period_id = p.id AND m.kind = ${kind} AND NOT EXISTS (
        SELECT FROM period_mark_entries n WHERE n.school_id = m.school_id AND n.course_id = m.course_id
          AND n.enrolment_id = m.enrolment_id AND n.period_id = m.period_id AND n.kind = m.kind AND n.replaces = m.id)
    WHERE c.school_id = ${schoolId}::uuid AND c.id = ${courseId}::uuid AND (p.parent_id IS NULL) = (${kind} <> 'period')
      AND (c.class_id = e.class_id OR EXISTS (
        SELECT FROM group_members g WHERE g.school_id = c.school_id AND g.group_id = c.group_id AND g.enrolment_id = e.id))`
  return place ?? null
}
