/** The languages of the interface; Russian is the source. */
export const locales = ['ru', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'ru'

/** Holds a stranger's choice, and from sign-in on the account's. */
export const localeCookie = 'diary-locale'

/** Times that belong to no school: when a letter was sent, on which instant a figure is true. */
export const portalTimeZone = 'Europe/Moscow'

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}

/** For Intl: English with the day before the month, as on every other page of the city. */
export function intlLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : 'ru-RU'
}
