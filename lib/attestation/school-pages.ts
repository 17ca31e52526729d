const mostPages = 1000

/** The page of a long list that an address asks for, from 1 on. */
export function pageFromText(asked: string | string[] | undefined): number {
  const number = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : 1
  return Math.min(Math.max(1, number), mostPages)
}
