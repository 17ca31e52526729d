import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'

/**
 * The rows of a spreadsheet's first sheet, or of a CSV file (comma, semicolon or tab; UTF-8). Null for a file that is
 * neither. Nothing in it is run or followed.
 */
export async function rowsOfSpreadsheet(file: File): Promise<unknown[][] | null> {
  const bytes = Buffer.from(await file.arrayBuffer())
  return isZip(bytes) ? readWorkbook(bytes) : readSeparated(bytes)
}

/** An XLSX file is a ZIP archive. */
function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
}

async function readWorkbook(bytes: Buffer): Promise<unknown[][] | null> {
  return readSheet(bytes).catch(() => null)
}

function readSeparated(bytes: Buffer): string[][] | null {
  const text = decode(bytes)
  if (text === undefined || text.includes('\0')) return null
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      trim: true,
    })
  } catch {
    return null
  }
}

/** What stands between the cells of the first line: spreadsheets in Russian write a semicolon. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  return ['\t', ';', ','].find((one) => first.includes(one)) ?? '\t'
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
