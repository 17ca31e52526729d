import { type Average, countOf } from '@/lib/journal/average'
import { averageBy, type SchoolRules, suggestedMark } from '@/lib/journal/rules'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type RulesChange, weightAfter } from './rules-change'

/** Cells of one value, kind of work and weight in tenths, and how many there are. */
export type CountedCells = readonly [value: string, kindId: string, weightTenths: number, cells: number]

/** A pupil's marks of a subject in the period that is running. */
export type MarksOfPupil = {
  pupil: Person
  className: string
  subject: string
  scale: string
  cells: readonly CountedCells[]
}

/** What the marks come to by some rules. */
export type Outcome = { average: Average | null; suggested: number | null }
export type Example = Pick<MarksOfPupil, 'pupil' | 'className' | 'subject'> & { before: Outcome; after: Outcome }

export type ClassPreview = {
  className: string
  /** How many averages there are, how many would be others, and how many period marks would be suggested otherwise. */
  total: number
  averages: number
  suggestions: number
  higher: number
  lower: number
}

export type RulesPreview = Omit<ClassPreview, 'className'> & {
  /** Those where something would change, in the order in which they came. */
  classes: ClassPreview[]
  examples: Example[]
}

const mostExamples = 12

/** What a change of the rules would do to the averages and to the suggested marks of the running period. */
export function previewOf(all: readonly MarksOfPupil[], before: SchoolRules, change: RulesChange): RulesPreview {
  const compared = all.map((marks) => ({
    ...marks,
    before: outcomeOf(marks, before),
    after: outcomeOf(marks, change.rules, change),
  }))
  const classes = [...grouped(compared, ({ className }) => className)].map(([className, ofClass]) => ({
    className,
    ...countsOf(ofClass),
  }))
  return {
    ...countsOf(compared),
    classes: classes.filter(({ averages, suggestions }) => averages + suggestions > 0),
    examples: examplesOf(compared),
  }
}

function outcomeOf({ cells, scale }: MarksOfPupil, rules: SchoolRules, change?: RulesChange): Outcome {
  const counted = cells.map(([value, kindId, tenths, number]) => ({
    value,
    weightTenths: change ? weightAfter({ kindId, weightTenths: tenths }, change.weights) : tenths,
    cells: number,
  }))
  const average = averageBy(counted, rules)
  return { average, suggested: scale === 'five' ? suggestedMark(average, countOf(counted), rules) : null }
}

type Compared = { before: Outcome; after: Outcome }

function countsOf(compared: readonly Compared[]): Omit<ClassPreview, 'className'> {
  const count = (holds: (one: Compared) => boolean) => compared.filter(holds).length
  return {
    total: count(({ before, after }) => before.average !== null || after.average !== null),
    averages: count(hasOtherAverage),
    suggestions: count(hasOtherSuggestion),
    higher: count(({ before, after }) => (after.suggested ?? 0) > (before.suggested ?? 5)),
    lower: count(({ before, after }) => (after.suggested ?? 5) < (before.suggested ?? 0)),
  }
}

/** Exact fractions are compared, not what is shown of them. */
function hasOtherAverage({ before: { average: one }, after: { average: other } }: Compared): boolean {
  if (!one || !other) return one !== other
  return one.points * other.weight !== other.points * one.weight
}

function hasOtherSuggestion({ before, after }: Compared): boolean {
  return before.suggested !== after.suggested
}

/** Where a suggestion would change, else where an average would: of each class in turn, so that the head sees several. */
function examplesOf<T extends Compared & { className: string }>(compared: readonly T[]): T[] {
  const suggestions = compared.filter(hasOtherSuggestion)
  const changed = suggestions.length > 0 ? suggestions : compared.filter(hasOtherAverage)
  const classes = [...grouped(changed, ({ className }) => className).values()]
  const longest = Math.max(0, ...classes.map((ofClass) => ofClass.length))
  const inTurn = Array.from({ length: longest }, (_, turn) => classes.flatMap((ofClass) => ofClass[turn] ?? []))
  return inTurn.flat().slice(0, mostExamples)
}
