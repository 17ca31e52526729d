import { percent } from '@/components/attestation/percent'
import { qualityOf, successOf, tallyOf } from '@/lib/attestation/class-report'
import { type ClassSheet, type SheetMark, valuesOfSubject } from '@/lib/attestation/class-sheet'
import { personName } from '@/lib/platform/i18n/person-name'
import type { SheetCell, SheetRow } from './class-sheet-table'
import { shortName } from './period-names'

/** The words of the domain `attestation`. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** The sheet as arrays of what is to be shown. */
export function rowsOf(sheet: ClassSheet, t: Words): SheetRow[] {
  return sheet.present.map((pupil) => ({
    name: personName(pupil.name),
    lines: sheet.slots.map(({ slot, node }) => ({
      slot: sheet.slots.length === 1 ? null : node ? shortName(node) : t(`short.${slot}`),
      cells: sheet.subjects.map(({ id }) => cellOf(sheet.markAt(pupil.enrolmentId, id, slot), t)),
    })),
    missed: pupil.missed === 0 ? '' : `${pupil.missed} / ${pupil.unexcused}`,
    result: pupil.result?.result ? t(`results.resultShort.${pupil.result.result}`) : null,
  }))
}

function cellOf(mark: SheetMark | null, t: Words): SheetCell | null {
  if (!mark) return null
  const { value, suggestedOtherwise, isByAct } = mark
  if (isByAct) return [`${value}*`, t('sheet.byAct'), false]
  return [
    value,
    suggestedOtherwise && t('sheet.differs', { suggested: suggestedOtherwise }),
    suggestedOtherwise !== null,
  ]
}

/** Quality and success of each subject, for the foot of the sheet. */
export function sumsOf(sheet: ClassSheet, t: Words, locale: string) {
  const tallies = sheet.subjects.map(({ id }) => tallyOf(valuesOfSubject(sheet, id)))
  return [
    { name: t('sheet.quality'), cells: tallies.map((tally) => percent(qualityOf(tally), locale)) },
    { name: t('sheet.success'), cells: tallies.map((tally) => percent(successOf(tally), locale)) },
  ]
}
