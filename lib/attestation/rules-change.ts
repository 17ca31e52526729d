import type { SchoolRules } from '@/lib/journal/rules'

/** Вид работы with the weight that it usually has, in tenths. */
export type WorkKind = { id: string; name: string; shortName: string; weightTenths: number; isTest: boolean }

/** Another weight for a kind of work, in tenths: for columns that bore the old one. */
export type WeightChange = { kindId: string; from: number; to: number }

/** What the head means to change. */
export type RulesChange = { rules: SchoolRules; weights: readonly WeightChange[] }

/** The averages, in hundredths, from which a 5, a 4 and a 3 are suggested: two ways that schools are used to. */
export const thresholdPresets = {
  strict: { five: 465, four: 365, three: 265 },
  arithmetic: { five: 450, four: 350, three: 250 },
} as const
export type ThresholdPreset = keyof typeof thresholdPresets

export function presetOf(rules: Pick<SchoolRules, 'five' | 'four' | 'three'>): ThresholdPreset | 'own' {
  const presets = Object.entries(thresholdPresets) as [ThresholdPreset, (typeof thresholdPresets)[ThresholdPreset]][]
  const same = presets.find(
    ([, { five, four, three }]) => five === rules.five && four === rules.four && three === rules.three,
  )
  return same?.[0] ?? 'own'
}

const ruleNames = [
  'averaging',
  'five',
  'four',
  'three',
  'fewestMarks',
  'minutesToUndo',
  'daysToClose',
  'holdsRemarks',
] as const satisfies (keyof SchoolRules)[]
export type RuleName = (typeof ruleNames)[number]

/** The rules that are not what they were. */
export function changedRules(before: SchoolRules, after: SchoolRules): RuleName[] {
  return ruleNames.filter((name) => before[name] !== after[name])
}

/** The weight of a column once the change holds: only those that bore the kind's old weight take over the new one. */
export function weightAfter(
  column: { kindId: string; weightTenths: number },
  weights: readonly WeightChange[],
): number {
  const change = weights.find(({ kindId, from }) => kindId === column.kindId && from === column.weightTenths)
  return change?.to ?? column.weightTenths
}
