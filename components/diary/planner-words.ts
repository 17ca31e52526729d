import type { useTranslations } from 'next-intl'

const plainWords = [
  'try',
  'now',
  'nowHint',
  'asIs',
  'awaited',
  'new',
  'newValue',
  'noValue',
  'newWeight',
  'newTimes',
  'addLine',
  'count',
  'clear',
] as const
const tableWords = ['caption', 'work', 'value', 'never', 'enough', 'late'] as const
const resultWords = ['heading', 'none', 'average', 'same', 'suggested', 'lacks'] as const

type Said<Name extends string> = Record<Name, string>

/** What the planner says; in braces what only the browser knows. */
export type PlannerWords = Said<(typeof plainWords)[number]> & {
  table: Said<(typeof tableWords)[number]>
  result: Said<(typeof resultWords)[number] | 'tooFew'>
}

type Translate = ReturnType<typeof useTranslations<'planner'>>

export function plannerWords(t: Translate, fewest: number): PlannerWords {
  return {
    ...said(plainWords, (name) => t.raw(name)),
    table: said(tableWords, (name) => t.raw(`table.${name}`)),
    result: { ...said(resultWords, (name) => t.raw(`result.${name}`)), tooFew: t('result.tooFew', { fewest }) },
  }
}

function said<Name extends string>(names: readonly Name[], wordsOf: (name: Name) => string): Said<Name> {
  return Object.fromEntries(names.map((name) => [name, wordsOf(name)])) as Said<Name>
}
