import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { newId } from '../id'
import { cleanName, isShownInPlace, typeByContent } from './content'
import { ownFolder, pdf, png } from './testing'

const folder = await ownFolder()

async function typeOf(content: Buffer | string): Promise<string | null> {
  const file = path.join(folder, newId())
  await writeFile(file, content)
  return typeByContent(file)
}

describe('what a file is', () => {
  it('is told by its content', async () => {
    expect(await typeOf(pdf)).toBe('application/pdf')
    expect(await typeOf(png)).toBe('image/png')
    expect(await typeOf('Решение: х = 4\r\n\tОтвет: 4')).toBe('text/plain')
  })

  it('is an office document, not an archive, when a spreadsheet is packed like one', async () => {
    const file = path.join(folder, 'table.xlsx')
    await (await writeXlsxFile([[{ value: 'Вера' }, { value: 5 }]])).toFile(file)
    expect(await typeByContent(file)).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  })

  it.each([
    ['a program of Windows', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1')],
    ['a program of Linux', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0', 'latin1')],
    ['an archive', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
    ['a drawing that can run', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['noise', Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0xe2, 0x28])],
    ['text in the encoding of the nineties', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ['text with a zero in it', 'a\0b'],
  ])('is refused when it is %s', async (_, content) => {
    expect(await typeOf(content)).toBeNull()
  })

  it('is shown in place only where nothing in it can run', () => {
    for (const type of ['application/pdf', 'image/png', 'image/jpeg']) expect(isShownInPlace(type)).toBe(true)
    for (const type of ['text/plain', 'text/html', 'image/svg+xml', 'application/x-cfb', 'application/rtf']) {
      expect(isShownInPlace(type), type).toBe(false)
    }
  })
})

describe('the name of a file', () => {
  it.each([
    ['Домашняя работа.PDF', 'application/pdf', 'Домашняя работа.pdf'],
    ['C:\\Users\\vera\\работа.png', 'image/png', 'работа.png'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['photo.png', 'image/jpeg', 'photo.png.jpg'],
    ['a"b<c>|d?.pdf', 'application/pdf', 'abcd.pdf'],
    ['gpj\u202efdp.pdf', 'application/pdf', 'gpjfdp.pdf'],
    ['two\r\nlines.pdf', 'application/pdf', 'twolines.pdf'],
    ['   .pdf', 'application/pdf', 'pdf.pdf'],
    ['', 'image/png', 'файл.png'],
  ])('%j of %s becomes %s', (sent, type, name) => {
    expect(cleanName(sent, type)).toBe(name)
  })

  it('is not longer than a list can show', () => {
    expect([...cleanName(`${'я'.repeat(400)}.pdf`, 'application/pdf')]).toHaveLength(104)
  })
})
