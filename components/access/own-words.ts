import { getLocale, getTranslations } from 'next-intl/server'
import type { OwnData, OwnRecord, OwnSection } from '@/lib/applications/own-data'
import { dayOf, isDay } from '@/lib/platform/day'
import { formatDayOfYear, formatTime } from '@/lib/platform/i18n/formats'
import { portalTimeZone } from '@/lib/platform/i18n/locale'

/** A record as it is read: what, and what it says. Empty fields are left out. */
export type ReadRecord = { field: string; value: string }[]
export type ReadSection = { name: OwnSection; title: string; records: ReadRecord[] }

/** Where the words of a field's values stand, if not among our own. */
const wordsOf: Record<string, string> = { relation: 'passport.relation', documents: 'office.document' }

/** The data of a person in words, for the page and for the table. */
export async function ownDataInWords(data: OwnData): Promise<ReadSection[]> {
  const [t, anywhere, locale] = await Promise.all([getTranslations('own.data'), getTranslations(), getLocale()])

  function inWords(field: string, value: OwnRecord[string]): string {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (value instanceof Date) {
      const day = formatDayOfYear(dayOf(value, portalTimeZone), locale)
      return `${day}, ${formatTime(value, locale)}`
    }
    if (typeof value === 'object') return value.map((one) => inWords(field, one)).join(', ')
    const text = String(value)
    if (isDay(text)) return formatDayOfYear(text, locale)
    const key = `${wordsOf[field] ?? 'own.data.values'}.${text}`
    return /^[\w-]+$/.test(text) && anywhere.has(key) ? anywhere(key) : text
  }

  return (Object.entries(data) as [OwnSection, readonly OwnRecord[]][]).map(([name, records]) => ({
    name,
    title: t(`sections.${name}`),
    records: records.map((record) =>
      Object.entries(record)
        .map(([field, value]) => ({ field: t(`fields.${field}`), value: inWords(field, value) }))
        .filter(({ value }) => value !== ''),
    ),
  }))
}
