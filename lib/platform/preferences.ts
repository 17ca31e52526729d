import { cookies } from 'next/headers'

/** How a reader wants the pages to look. Kept in cookies of one's own browser, for strangers and people alike. */
export type Preferences = { theme: Theme; isLargePrint: boolean }

/** `auto` is what the device says. */
export type Theme = 'auto' | 'light' | 'dark'

const themes: readonly Theme[] = ['auto', 'light', 'dark']

export const themeCookie = 'diary-theme'
export const printCookie = 'diary-print'

/** A choice of looks is remembered for a year. */
export const preferenceSeconds = 365 * 24 * 60 * 60

export function isTheme(text: unknown): text is Theme {
  return themes.some((theme) => theme === text)
}

export async function readPreferences(): Promise<Preferences> {
  const kept = await cookies()
  const theme = kept.get(themeCookie)?.value
  return { theme: isTheme(theme) ? theme : 'auto', isLargePrint: kept.get(printCookie)?.value === 'large' }
}
