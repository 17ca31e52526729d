/** «4,65» and «4.65» as 465; null where it is no number with at most two decimals. */
export function hundredthsIn(text: string): number | null {
  const [, whole = '', part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === '' ? null : Number(whole + part.padEnd(2, '0'))
}
