import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { rowsOfSpreadsheet } from './spreadsheet'

const csv = (text: string | Uint8Array<ArrayBuffer>) => rowsOfSpreadsheet(new File([text], 'plan.csv'))

describe('a spreadsheet', () => {
  it('is read from a workbook, numbers as numbers', async () => {
    const workbook = await writeXlsxFile([
      [{ value: 1 }, { value: 'Одночлены' }],
      [null, { value: 'Степени' }],
    ]).toBuffer()

    expect(await rowsOfSpreadsheet(new File([new Uint8Array(workbook)], 'plan.xlsx'))).toEqual([
      [1, 'Одночлены'],
      [null, 'Степени'],
    ])
  })

  it('is read from a text with semicolons, as Russian spreadsheets write it', async () => {
    expect(await csv('\uFEFF№;Тема\r\n1;"Одночлены; степени"')).toEqual([
      ['№', 'Тема'],
      ['1', 'Одночлены; степени'],
    ])
  })

  it('is nothing where a small file unpacks to a huge one, or its cells lie far out', async () => {
    const read = async (rows: ({ value: string } | null)[][]) => {
      const workbook = await writeXlsxFile(rows).toBuffer()
      return rowsOfSpreadsheet(new File([new Uint8Array(workbook)], 'plan.xlsx'))
    }
    const long = 'а'.repeat(30_000)
    expect(await read(Array.from({ length: 200 }, (_, line) => [{ value: `${line} ${long}` }]))).toBeNull()
    expect(await read([[...Array(702).fill(null), { value: 'Степени' }]])).toBeNull()
    expect(await read([[...Array(701).fill(null), { value: 'Степени' }]])).toHaveLength(1)
  })

  it('is nothing where it has too many cells, be they empty or without a place', async () => {
    const book = async (rows: ({ value: number } | null)[][]) =>
      rowsOfSpreadsheet(new File([new Uint8Array(await writeXlsxFile(rows).toBuffer())], 'plan.xlsx'))
    const line = (cells: number) => Array.from({ length: cells }, (_, value) => ({ value }))
    expect(await book(Array.from({ length: 500 }, () => line(100)))).toHaveLength(500)
    expect(await book(Array.from({ length: 501 }, () => line(100)))).toBeNull()
    expect(await book([line(1), ...Array(499).fill([null]), [...Array(100).fill(null), { value: 1 }]])).toBeNull()
    expect(await csv('1;2\n'.repeat(25_000))).toHaveLength(25_000)
    expect(await csv('1;2\n'.repeat(25_001))).toBeNull()
  })

  it('is nothing where the bytes are no text', async () => {
    expect(await csv(new Uint8Array([0xcf, 0xe5, 0xf0]))).toBeNull()
    expect(await csv('PK\u0003\u0004 but no archive')).toBeNull()
    expect(await csv('\u0000\u0001')).toBeNull()
  })
})
