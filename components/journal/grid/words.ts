import type catalogue from '@/lib/platform/i18n/ru/grid.json'

/** The grid's words as the page hands them in: with their {places} still open. */
export type GridWords = (typeof catalogue)['words'] & {
  /** Why a mark is corrected: keys as the server knows them. */
  reasons: Record<string, string>
  /** «н», «б», «уп»: how attendance stands in a cell. */
  letters: Record<string, string>
  /** Of January first: «января», «январь»; of Monday first: «пн». */
  ofMonth: string[]
  months: string[]
  weekdays: string[]
}
