/** «4,65» as 465 of 2 decimals, «1.5» as 15 of 1; null where it is no such number. */
export function unitsFromText(text: string, decimals: 1 | 2): number | null {
  const [, whole = '', part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  if (whole === '' || part.length > decimals) return null
  return Number(whole + part.padEnd(decimals, '0'))
}
