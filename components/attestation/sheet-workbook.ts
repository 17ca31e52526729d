import writeExcelFile from 'write-excel-file/node'
import type { ClassSheet } from '@/lib/attestation/class-sheet'
import { personName } from '@/lib/platform/i18n/person-name'
import { shortName } from './period-names'
import type { Words } from './sheet-rows'

const bold = { fontWeight: 'bold' } as const

/** The sheet as a spreadsheet: a line for each pupil and part of the year, marks as numbers, so that they can be counted. */
export async function workbookOf(sheet: ClassSheet, t: Words): Promise<Buffer> {
  const head = [
    t('sheet.pupil'),
    t('periods'),
    ...sheet.subjects.map(({ name }) => name),
    t('report.missed'),
    t('report.missedUnexcused'),
    t('sheet.result'),
  ]
  const rows = sheet.present.flatMap((pupil) =>
    sheet.slots.map(({ slot, node }) => [
      personName(pupil.name),
      node ? shortName(node) : t(`short.${slot}`),
      ...sheet.subjects.map(({ id }) => numeric(sheet.markAt(pupil.enrolmentId, id, slot)?.value)),
      pupil.missed,
      pupil.unexcused,
      pupil.result?.result ? t(`results.result.${pupil.result.result}`) : null,
    ]),
  )
  const data = [head.map((value) => ({ value, ...bold })), ...rows]
  const columns = head.map((_, index) => ({ width: index === 0 ? 36 : 12 }))
  return writeExcelFile(data, { sheet: sheet.className, columns, stickyRowsCount: 1 }).toBuffer()
}

function numeric(value: string | undefined): string | number | null {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : (value ?? null)
}
