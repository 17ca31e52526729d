import { usualFinalRules } from '@/lib/attestation/final-rules'
import { suggestedForYear } from '@/lib/attestation/suggestion'
import { averageOf, type Counted, countOf } from '@/lib/journal/average'
import { suggestedMark, usualRules } from '@/lib/journal/rules'
import { addDays, type Day } from '@/lib/platform/day'
import { isSchoolDay, moment } from './calendar'
import type { Lesson } from './lessons'
import type { Journal } from './marks'
import type { Enrolled } from './pupils'
import { type Chance, chance, seedId } from './random'
import { periodRows } from './register'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { head } from './staff'
import { type Course, courses } from './teaching'
import { personaChild, pupilsOn, type World } from './world'

type Tables = Record<'acts' | 'actTexts' | 'periodMarks' | 'closings', Row[]>
type Period = { id: string; rootId: string; kind: string; number: number; firstDay: Day; lastDay: Day }

/** The periods that are over: their marks, given on the last school day, and the head's closing on the day after the end. */
export function attestation(world: World, held: readonly Lesson[], journal: Journal): Tables {
  const ledger = new Ledger(world)
  const cells = cellsOf(held, journal)
  const periods = periodsOf(world)
  for (const period of periods.filter(({ lastDay }) => lastDay < world.today)) {
    for (const course of coursesWith(period)) markPeriod(world, ledger, course, period, cells)
    ledger.close(period)
  }
  for (const period of periods) {
    if (period.lastDay === world.year.lastDay && period.lastDay < world.today) markYear(world, ledger, period, periods)
  }
  tellOfAct(world, ledger, periods)
  return { acts: ledger.acts, actTexts: ledger.texts, periodMarks: ledger.rows, closings: ledger.closings }
}

type Said = { value: string; suggested: string | null; at: Date; byId: string; actId?: string }

/** Decisions as they are written: an entry names the one that it replaces. */
class Ledger {
  readonly rows: Row[] = []
  readonly closings: Row[] = []
  readonly acts: Row[] = []
  readonly texts: Row[] = []
  private readonly now = new Map<string, { id: string; value: string }>()

  constructor(private readonly world: World) {}

  valueOf(course: Course, pupil: Enrolled, periodId: string, kind: string): string | undefined {
    return this.now.get(keyOf(course, pupil, periodId, kind))?.value
  }

  say(course: Course, pupil: Enrolled, periodId: string, kind: 'period' | 'year', said: Said): void {
    if (said.at > this.world.now) return
    const key = keyOf(course, pupil, periodId, kind)
    const before = this.now.get(key)
    const id = seedId('period mark', key, before?.id ?? 'first')
    this.rows.push({
      school_id: demoSchoolId,
      course_id: course.id,
      enrolment_id: pupil.enrolmentId,
      id,
      period_id: periodId,
      kind,
      value: said.value,
      suggested: said.suggested,
      act_id: said.actId ?? null,
      by_id: said.byId,
      at: said.at,
      replaces: before?.id ?? null,
    })
    this.now.set(key, { id, value: said.value })
  }

  close({ id, lastDay }: Period): void {
    const at = moment(addDays(lastDay, 1), 1080)
    if (at > this.world.now) return
    const closing = { school_id: demoSchoolId, period_id: id, id: seedId('closing', id), course_id: null }
    this.closings.push({ ...closing, is_closed: true, by_id: head.accountId, at, replaces: null })
  }
}

const keyOf = (course: Course, pupil: Enrolled, periodId: string, kind: string) =>
  `${course.id} ${pupil.enrolmentId} ${periodId} ${kind}`

function periodsOf(world: World): Period[] {
  return periodRows(world.year)
    .filter((row) => row.parent_id !== null)
    .map((row) => ({
      id: String(row.id),
      rootId: String(row.parent_id),
      kind: String(row.kind),
      number: Number(row.number),
      firstDay: row.first_day as Day,
      lastDay: row.last_day as Day,
    }))
}

function coursesWith({ kind }: Period): Course[] {
  return courses.filter((course) => course.isMarked && `${kind}s` === course.schoolClass.periods)
}

type Cells = Map<string, { day: Day; counted: Counted }[]>

/** What holds in the journal, by course and pupil. */
function cellsOf(held: readonly Lesson[], journal: Journal): Cells {
  const lessons = new Map(held.map((lesson) => [lesson.id, lesson]))
  const columns = new Map(
    journal.columnRows.map((row) => [
      row.id,
      { lesson: lessons.get(String(row.lesson_id)), weightTenths: Number(row.weight_tenths) },
    ]),
  )
  const replaced = new Set(journal.markRows.map(({ replaces }) => replaces))
  const cells: Cells = new Map()
  for (const row of journal.markRows) {
    const column = columns.get(row.column_id)
    if (!column?.lesson || replaced.has(row.id)) continue
    const key = `${column.lesson.course.id} ${row.enrolment_id}`
    const counted = { value: row.value as string | null, weightTenths: column.weightTenths }
    const cell = { day: column.lesson.day, counted }
    const known = cells.get(key)
    if (known) known.push(cell)
    else cells.set(key, [cell])
  }
  return cells
}

/** With too few marks the teacher decides unaided. */
function markPeriod(world: World, ledger: Ledger, course: Course, period: Period, cells: Cells): void {
  const at = moment(lastSchoolDay(world, period, course), 900 + course.hours)
  for (const pupil of pupilsOn(world, course, period.lastDay)) {
    const luck = chance('period mark', course.id, pupil.enrolmentId, period.number)
    const counted = (cells.get(`${course.id} ${pupil.enrolmentId}`) ?? [])
      .filter(({ day }) => day >= period.firstDay && day <= period.lastDay)
      .map(({ counted }) => counted)
    const average = averageOf(counted)
    const suggested = suggestedMark(average, countOf(counted), usualRules)
    const unaided = average ? suggestedMark(average, usualRules.fewestMarks, usualRules) : null
    const value = kindly(suggested ?? unaided ?? 4, pupil, luck)
    const said = { suggested: suggested === null ? null : String(suggested), at, byId: course.teacher.accountId }
    ledger.say(course, pupil, period.id, 'period', { ...said, value: String(value) })
  }
}

/** A 2 for a whole quarter is rare, the best are given the benefit of the doubt, and so is one pupil in forty. */
function kindly(mark: number, pupil: Enrolled, luck: Chance): number {
  const share = mark === 2 ? 0.85 : pupil.ability > 0.75 ? 0.9 : 0.025
  return luck.of(share) && mark < 5 ? mark + 1 : mark
}

function lastSchoolDay({ year }: World, { lastDay }: Period, { schoolClass }: Course): Day {
  let day = lastDay
  while (!isSchoolDay(year, day, schoolClass.grade)) day = addDays(day, -1)
  return day
}

/** After the last bell of the year: what the marks of its periods come to. */
function markYear(world: World, ledger: Ledger, last: Period, periods: readonly Period[]): void {
  const leaves = periods.filter(({ rootId }) => rootId === last.rootId)
  for (const course of coursesWith(last)) {
    const place = { subject: course.plan.name, grade: course.schoolClass.grade, periodIds: leaves.map(({ id }) => id) }
    for (const pupil of pupilsOn(world, course, last.lastDay)) {
      const held = leaves.flatMap(({ id }) => {
        const value = ledger.valueOf(course, pupil, id, 'period')
        return value ? [{ ...place, isThisYear: true, kind: 'period' as const, periodId: id, value }] : []
      })
      const suggested = suggestedForYear(held, place, usualFinalRules)
      const at = moment(lastSchoolDay(world, last, course), 990)
      if (suggested)
        ledger.say(course, pupil, last.rootId, 'year', {
          value: suggested,
          suggested,
          at,
          byId: course.teacher.accountId,
        })
    }
  }
}

/** Vera wrote a test again after the first quarter was closed: an order of the head changed her mark. */
function tellOfAct(world: World, ledger: Ledger, periods: readonly Period[]): void {
  const vera = personaChild(world, 'vera')
  const first = periods.find(({ kind, number }) => kind === 'quarter' && number === 1)
  if (!first) return

  const day = addDays(first.lastDay, 11)
  const at = moment(day, 780)
  const mended = courses.find(
    (course) =>
      course.schoolClass.id === vera.classId &&
      (course.group === 0 || course.group === vera.group) &&
      ['3', '4'].includes(ledger.valueOf(course, vera, first.id, 'period') ?? ''),
  )
  if (!mended || at > world.now) return

  const before = Number(ledger.valueOf(mended, vera, first.id, 'period'))
  const [actId, reasonId] = [seedId('act', world.year.name, 47), seedId('act reason', world.year.name, 47)]
  ledger.texts.push({ school_id: demoSchoolId, id: reasonId, text: 'Пересдача контрольной работы' })
  const act = { school_id: demoSchoolId, id: actId, number: '47-у', day, reason_id: reasonId }
  ledger.acts.push({ ...act, by_id: head.accountId, at })
  ledger.say(mended, vera, first.id, 'period', {
    value: String(before + 1),
    suggested: null,
    at,
    byId: head.accountId,
    actId,
  })
}
