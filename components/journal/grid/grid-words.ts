import { getLocale, getTranslations } from 'next-intl/server'
import type { Day } from '@/lib/platform/day'
import { formatDayShort, formatMonth, formatWeekdayShort } from '@/lib/platform/i18n/formats'
import type { GridWords } from './words'

const monthNumbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const
const aWeek: readonly Day[] = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
]

/** All that the grid says, in the reader's language, with its {places} open: the browser fills them in as one types. */
export async function gridWords(): Promise<GridWords> {
  const [locale, t, ofJournal, ofDiary] = await Promise.all([
    getLocale(),
    getTranslations('grid'),
    getTranslations('journal'),
    getTranslations('diary.attendance'),
  ])
  const firsts = monthNumbers.map((month): Day => `2026-${month}-01` as Day)

  return {
    ...(t.raw('words') as Pick<GridWords, keyof GridWords>),
    reasons: ofJournal.raw('reasons') as Record<string, string>,
    letters: { ...(ofDiary.raw('letter') as Record<string, string>), late: 'о', leftEarly: 'у' },
    ofMonth: firsts.map((day) => formatDayShort(day, locale).replace(/^1\s/, '')),
    months: firsts.map((day) => formatMonth(day, locale).toLocaleLowerCase(locale)),
    weekdays: aWeek.map((day) => formatWeekdayShort(day, locale)),
  }
}
