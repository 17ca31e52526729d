import { inflateRawSync } from 'node:zlib'
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
  return isModest(bytes) ? readSheet(bytes).catch(() => null) : null
}

/** A few kilobytes can be made to hold gigabytes, or one cell a million rows away with nothing before it. */
const mostUnpacked = 10_000_000
/** The plans of all subjects of a year have fewer; each takes a hundred times its size while it is read. */
const mostCells = 50_000
const cells = /<(?:[\w.-]+:)?c[\s/>]/g
const placesOfCells = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const nearPlace = /^([A-Z]{0,2})(\d{0,4})$/

/** Looked at is whatever begins like a file of the archive, also where the archive does not list it. */
function isModest(archive: Buffer): boolean {
  let room = mostUnpacked
  try {
    for (let at = 0; at >= 0; at = archive.indexOf('PK\u0003\u0004', at + 4)) {
      const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
      const isPacked = archive.readUInt16LE(at + 8) !== 0
      const packed = archive.subarray(start, isPacked ? undefined : start + archive.readUInt32LE(at + 18))
      const content = isPacked ? inflateRawSync(packed, { maxOutputLength: room }) : packed
      room -= Math.max(content.length, archive.readUInt32LE(at + 22))
      if (room <= 0 || holdsTooMuch(content)) return false
    }
    return true
  } catch {
    return false // broken, or larger than there is room
  }
}

/** Between the first cell and the farthest one all are made, empty or not. */
function holdsTooMuch(content: Buffer): boolean {
  const text = content.toString('latin1')
  let [rows, columns] = [0, 0]
  for (const [, double, single] of text.matchAll(placesOfCells)) {
    const place = nearPlace.exec(double ?? single ?? '')
    if (!place) return true
    columns = Math.max(columns, columnOf(place[1] ?? ''))
    rows = Math.max(rows, Number(place[2]))
  }
  return rows * columns > mostCells || (text.match(cells)?.length ?? 0) > mostCells
}

/** A is 1, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function readSeparated(bytes: Buffer): string[][] | null {
  const text = decode(bytes)
  if (text === undefined || text.includes('\0') || (text.match(/[\n\t;,]/g)?.length ?? 0) > mostCells) return null
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
