import { typedValue } from './column'
import { scaleOf } from './scale'

/**
 * What somebody typed into a mark's field, as it stands in a cell; null where the field is empty. Two marks may be written
 * with any sign between them, for a phone's number pad has no stroke, and without one where every mark is one digit. What
 * is no mark at all stays as it is: the ledger refuses it.
 */
export function readMarkText(typed: string, scaleName: string | null): string | null {
  const text = typedValue(typed)
  const scale = scaleOf(scaleName)
  if (text === null || !scale?.isSplittable || !scale.numbers) return text

  const two = /^(\d{1,2})[/.,+](\d{1,2})$/.exec(text) ?? (scale.numbers.highest < 10 ? /^(\d)(\d)$/.exec(text) : null)
  return two ? `${two[1]}/${two[2]}` : text
}
