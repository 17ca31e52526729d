import { intlLocale } from '@/lib/platform/i18n/locale'

/** «67 %» out of 667 tenths of a percent; nothing where there is nobody to count. */
export function percent(permille: number | null, locale: string, decimals: 0 | 1 = 0): string {
  if (permille === null) return ''
  const format = { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const
  return (permille / 1000).toLocaleString(intlLocale(locale), format)
}
