/** The heaviest column, in tenths. */
export const heaviest = 100

/** «1,5» or «1.5» as 15 tenths; null where it is no weight from 0 to 10 with one decimal. */
export function tenthsIn(text: string): number | null {
  const [, whole = '', tenth = '0'] = /^(\d{1,2})(?:[.,](\d))?$/.exec(text.trim()) ?? []
  if (whole === '') return null

  const tenths = Number(whole) * 10 + Number(tenth)
  return tenths <= heaviest ? tenths : null
}
