import { chainOf } from '@/lib/journal/chain'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Decision, DecisionKind } from './decision'
import { differs } from './decision'
import { type FinalRules, finalRuleOf } from './final-rules'
import { leavesOf, type PeriodNode } from './period-node'
import type { YearResult } from './year-result'

export type ReportEntry = Decision & { courseId: string; subjectId: string; periodId: string; kind: DecisionKind }

/** A year's marks of one pupil, as the database gives them. */
export type ReportRows = {
  enrolmentId: string
  pupil: Person
  className: string
  grade: number
  yearName: string
  schoolName: string
  tree: PeriodNode[]
  subjects: { id: string; name: string }[]
  entries: ReportEntry[]
  result: { result: YearResult; at: string } | null
  finalRules: FinalRules
}

/** What stands in a place of the report, with everything that stood there before. */
export type ReportCell = {
  subject: string
  /** The part of the year; null for what is given at its end. */
  node: PeriodNode | null
  kind: DecisionKind
  decisions: Decision[]
  now: Decision
}

/** What a табель and a family's page show of a school year. */
export type Report = Omit<ReportRows, 'entries'> & {
  leaves: PeriodNode[]
  /** In the order of subjects and periods. */
  cells: ReportCell[]
  /** Whether this grade ends with an exam, with a certificate. */
  hasExam: boolean
  hasFinal: boolean
  cellAt: (subject: string, slot: string) => ReportCell | null
}

export function layReport({ entries, ...rows }: ReportRows): Report {
  const leaves = leavesOf(rows.tree)
  const bySlot = grouped(entries, (entry) => `${entry.subjectId} ${slotOf(entry)}`)
  const cells = rows.subjects.flatMap(({ id, name }) =>
    [...leaves.map((node) => node.id), 'year', 'exam', 'final'].flatMap((slot) => {
      const cell = cellOf(bySlot.get(`${id} ${slot}`) ?? [])
      return cell ? [{ subject: name, node: leaves.find((node) => node.id === slot) ?? null, ...cell }] : []
    }),
  )
  const rule = finalRuleOf(rows.grade, rows.finalRules)
  const places = new Map(cells.map((cell) => [`${cell.subject} ${cell.node?.id ?? cell.kind}`, cell]))
  return {
    ...rows,
    leaves,
    cells,
    hasExam: rule?.by === 'year-and-exam' || cells.some(({ kind }) => kind === 'exam'),
    hasFinal: rule !== null || cells.some(({ kind }) => kind === 'final'),
    cellAt: (subject, slot) => places.get(`${subject} ${slot}`) ?? null,
  }
}

function slotOf({ kind, periodId }: ReportEntry): string {
  return kind === 'period' ? periodId : kind
}

/** A pupil who changed the class or the group may have a chain in each of two journals: the later one holds. */
function cellOf(entries: readonly ReportEntry[]): Pick<ReportCell, 'kind' | 'decisions' | 'now'> | null {
  const chains = [...grouped(entries, ({ courseId }) => courseId).values()].map((ofCourse) => chainOf(ofCourse))
  const [decisions] = chains.filter((chain) => chain.length > 0).sort((a, b) => lastOf(b).localeCompare(lastOf(a)))
  const now = decisions?.at(-1)
  const kind = entries[0]?.kind
  if (!decisions || !now || !kind || decisions.every(({ value }) => value === null)) return null
  return { kind, decisions, now }
}

function lastOf(chain: readonly Decision[]): string {
  return chain.at(-1)?.at ?? ''
}

/** The last value that stood in a cell and does so no longer; null where nothing was ever changed. */
export function valueBefore({ decisions, now }: Pick<ReportCell, 'decisions' | 'now'>): string | null {
  const before = decisions.slice(0, -1).filter(({ value }) => value !== null && value !== now.value)
  return before.at(-1)?.value ?? null
}

/** Cells whose mark is another than it was, or was taken back. */
export function changedCells({ cells }: Pick<Report, 'cells'>): ReportCell[] {
  return cells.filter((cell) => valueBefore(cell) !== null)
}

/** Cells where the teacher decided otherwise than the rules suggested; those of an act are told as changes. */
export function differingCells({ cells }: Pick<Report, 'cells'>): ReportCell[] {
  return cells.filter(({ now }) => now.act === null && differs(now))
}
