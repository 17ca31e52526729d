import { awaitedValue } from './mark'

/** The values that a course's cells may hold. The scale belongs to the course; one without a scale has no marks at all. */
export type Scale = {
  /** The lowest and the highest number; null where marks are words. */
  numbers: { lowest: number; highest: number } | null
  words: readonly string[]
  /** Two marks may stand in one cell: 4/5. */
  isSplittable: boolean
}

const pass = ['зачёт', 'незачёт'] as const

const scales = {
  five: { numbers: { lowest: 1, highest: 5 }, words: pass, isSplittable: true },
  ten: { numbers: { lowest: 1, highest: 10 }, words: pass, isSplittable: true },
  hundred: { numbers: { lowest: 0, highest: 100 }, words: pass, isSplittable: false },
  pass: { numbers: null, words: pass, isSplittable: false },
} as const satisfies Record<string, Scale>

export type ScaleName = keyof typeof scales

/** Null for a course without marks (grade 1, ОРКСЭ). */
export function scaleOf(name: string | null): Scale | null {
  return name !== null && Object.hasOwn(scales, name) ? scales[name as ScaleName] : null
}

/** Whether a value may be written into a cell: a number, two of them, a word, or a mark that is awaited. */
export function isValueOf(scale: Scale, value: string): boolean {
  if (value === awaitedValue || scale.words.includes(value)) return true

  const parts = value.split('/')
  if (parts.length > (scale.isSplittable ? 2 : 1)) return false
  return parts.every((part) => isNumberOf(scale, part))
}

function isNumberOf({ numbers }: Scale, text: string): boolean {
  if (!numbers || !/^(?:0|[1-9]\d{0,2})$/.test(text)) return false
  return Number(text) >= numbers.lowest && Number(text) <= numbers.highest
}
