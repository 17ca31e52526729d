import { type Child, plainName } from './child-key'

export const sameness = ['all', 'patronymic', 'similar'] as const

/** How sure it is that two children are one: all is the same, only the patronymic differs, or somebody has to look. */
export type Sameness = (typeof sameness)[number]

/** What may differ, in the order in which it is told. */
export type Difference = 'surname' | 'givenName' | 'patronymic' | 'birthDay'

export type Comparison = { sameness: Sameness; differences: Difference[] }

/** ё is е, case, spaces, dots, apostrophes and kinds of dashes do not matter; one letter more does. */
export function compareChildren(one: Child, other: Child): Comparison {
  const differences: Difference[] = (['surname', 'givenName', 'patronymic'] as const).filter(
    (name) => plainName(one[name]) !== plainName(other[name]),
  )
  if (one.birthDay !== other.birthDay) differences.push('birthDay')
  return { sameness: samenessOf(differences), differences }
}

/** The surest first; the order stays as it was among equals. */
export function bySameness<T extends { comparison: Comparison }>(matches: T[]): T[] {
  const rank = ({ comparison }: T) => sameness.indexOf(comparison.sameness) * 10 + comparison.differences.length
  return matches.toSorted((one, other) => rank(one) - rank(other))
}

/** The pupil whom the office need not look for: the only one of whom everything is the same. */
export function onlySureMatch<T extends { comparison: Comparison }>(matches: T[]): T | null {
  const sure = matches.filter(({ comparison }) => comparison.sameness === 'all')
  return sure.length === 1 ? (sure[0] ?? null) : null
}

function samenessOf(differences: Difference[]): Sameness {
  if (differences.length === 0) return 'all'
  return differences.length === 1 && differences[0] === 'patronymic' ? 'patronymic' : 'similar'
}
