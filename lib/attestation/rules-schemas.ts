import { z } from 'zod'
import type { SchoolRules } from '@/lib/journal/rules'
import { heaviest, tenthsIn } from '@/lib/journal/weight'
import { listOf } from '@/lib/platform/form'
import { isId } from '@/lib/platform/id'
import { hundredthsIn } from './hundredths'
import { thresholdPresets, type WeightChange, type WorkKind } from './rules-change'

const gone = 'rules.errors.gone'
const yearId = z.uuid(gone)
const averaging = z.enum(['plain', 'weighted'], 'rules.errors.averaging')
const yes = z.literal('yes').optional().catch(undefined)

function whole(message: string, lowest: number, highest: number) {
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .pipe(z.number().min(lowest, message).max(highest, message))
}

const deadlines = {
  fewestMarks: whole('rules.errors.fewestMarks', 0, 20),
  minutesToUndo: whole('rules.errors.minutesToUndo', 0, 120),
  daysToClose: whole('rules.errors.daysToClose', 1, 365),
}

const typedThreshold = z.string().max(10).catch('').default('')

/** The head's form. Weights are in `weightsIn`. Own thresholds are looked at only where they were chosen. */
export const rulesFormSchema = z
  .object({
    yearId,
    averaging,
    thresholds: z.enum(['strict', 'arithmetic', 'own'], 'rules.errors.thresholds'),
    five: typedThreshold,
    four: typedThreshold,
    three: typedThreshold,
    ...deadlines,
    holdsRemarks: yes,
  })
  .transform(({ thresholds, five, four, three, holdsRemarks, ...rest }, context) => {
    const typed = { five: hundredthsIn(five), four: hundredthsIn(four), three: hundredthsIn(three) }
    const chosen = thresholds === 'own' ? typed : thresholdPresets[thresholds]
    const trouble = troubleOfThresholds(chosen)
    if (trouble) context.addIssue({ code: 'custom', message: trouble.message, path: [trouble.field] })
    return {
      ...rest,
      five: chosen.five ?? 0,
      four: chosen.four ?? 0,
      three: chosen.three ?? 0,
      holdsRemarks: holdsRemarks === 'yes',
    }
  })

type Thresholds = Record<'five' | 'four' | 'three', number | null>

function troubleOfThresholds(chosen: Thresholds): { field: keyof Thresholds; message: string } | null {
  for (const field of ['five', 'four', 'three'] as const) {
    const threshold = chosen[field]
    if (threshold === null || threshold <= 100 || threshold > 500) return { field, message: 'rules.errors.threshold' }
  }
  if ((chosen.four ?? 0) >= (chosen.five ?? 0)) return { field: 'four', message: 'rules.errors.order' }
  return (chosen.three ?? 0) >= (chosen.four ?? 0) ? { field: 'three', message: 'rules.errors.order' } : null
}

/** The weights typed in the fields `weight.<kind>` that are others than the kinds have, and the fields that are no weight. */
export function weightsIn(
  formData: FormData,
  kinds: readonly WorkKind[],
): { weights: WeightChange[]; wrong: Record<string, string> } {
  const weights: WeightChange[] = []
  const wrong: Record<string, string> = {}
  for (const { id, weightTenths } of kinds) {
    const sent = formData.get(weightField(id))
    if (typeof sent !== 'string') continue
    const tenths = tenthsIn(sent)
    if (tenths === null) wrong[weightField(id)] = 'rules.errors.weight'
    else if (tenths !== weightTenths) weights.push({ kindId: id, from: weightTenths, to: tenths })
  }
  return { weights, wrong }
}

export function weightField(kindId: string): string {
  return `weight.${kindId}`
}

const units = z.coerce.number(gone).int(gone).min(101, gone).max(500, gone)
const coerced = (lowest: number, highest: number) =>
  z.coerce.number(gone).int(gone).min(lowest, gone).max(highest, gone)

/** A change that was checked and is looked at before it holds, as an address and the form that confirms it carry it. */
export const proposalSchema = z
  .object({
    yearId,
    /** The version that the head saw; '' where the usual rules held. */
    saw: z.union([z.literal(''), z.uuid()], gone),
    averaging: z.enum(['plain', 'weighted'], gone),
    five: units,
    four: units,
    three: units,
    fewestMarks: coerced(0, 20),
    minutesToUndo: coerced(0, 120),
    daysToClose: coerced(1, 365),
    holdsRemarks: z.enum(['yes', 'no'], gone),
    weight: listOf(z.string(gone).regex(/^[0-9a-f-]{36}:\d{1,3}:\d{1,3}$/, gone)),
  })
  .refine(({ five, four, three }) => three < four && four < five, gone)
  .transform(({ yearId, saw, weight, holdsRemarks, ...rules }) => ({
    yearId,
    saw,
    rules: { ...rules, holdsRemarks: holdsRemarks === 'yes' } satisfies SchoolRules,
    weights: weight.map(readWeight).filter(({ kindId, to }) => isId(kindId) && to <= heaviest),
  }))
export type Proposal = z.output<typeof proposalSchema>

function readWeight(text: string): WeightChange {
  const [kindId = '', from, to] = text.split(':')
  return { kindId, from: Number(from), to: Number(to) }
}

/** The proposal as fields of an address or of a form; `weight` may be there many times. */
export function proposalFields({ yearId, saw, rules, weights }: Proposal): [string, string][] {
  const { holdsRemarks, ...rest } = rules
  return [
    ['yearId', yearId],
    ['saw', saw],
    ...Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]),
    ['holdsRemarks', holdsRemarks ? 'yes' : 'no'],
    ...weights.map(({ kindId, from, to }): [string, string] => ['weight', `${kindId}:${from}:${to}`]),
  ]
}

const longestName = 60
const longestShortName = 8

/** A kind of work that the school adds. */
export const workKindSchema = z.object({
  kindName: z
    .string('rules.errors.kindName')
    .trim()
    .min(2, 'rules.errors.kindName')
    .max(longestName, 'rules.errors.kindNameTooLong'),
  kindShortName: z
    .string('rules.errors.kindShortName')
    .trim()
    .min(1, 'rules.errors.kindShortName')
    .max(longestShortName, 'rules.errors.kindShortNameTooLong'),
  kindWeight: z.string('rules.errors.weight').transform((text, context) => {
    const tenths = tenthsIn(text)
    if (tenths !== null) return tenths
    context.addIssue({ code: 'custom', message: 'rules.errors.weight' })
    return z.NEVER
  }),
  kindIsTest: yes,
})
export type NewWorkKind = z.output<typeof workKindSchema>
