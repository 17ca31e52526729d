import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { discard } from './arrival'
import { mostBytes, mostFiles, refusedFromAddress, refusedToAddress } from './limits'
import { listArrivals, ownFolder, pdf, png } from './testing'
import { receiveUpload } from './upload'

beforeEach(ownFolder)

type File = [name: string, content: Buffer | string]

function sending(files: File[], texts: Record<string, string> = {}): Request {
  const body = new FormData()
  for (const [name, text] of Object.entries(texts)) body.append(name, text)
  for (const [name, content] of files) body.append('files', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return new Request('http://diary.example/api/files', { method: 'POST', body })
}

describe('a form with files', () => {
  it('brings its texts, and its files onto the disk', async () => {
    const upload = await receiveUpload(sending([['Работа Веры.pdf', pdf]], { text: 'Второй номер не вышел' }))

    expect(upload).toMatchObject({ texts: { text: 'Второй номер не вышел' }, refused: [] })
    expect(upload?.files).toMatchObject([{ name: 'Работа Веры.pdf', type: 'application/pdf', bytes: pdf.length }])
    expect(upload?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await readFile(upload?.files[0]?.path ?? '')).toEqual(pdf)

    await discard(upload?.files ?? [])
    expect(await listArrivals()).toEqual([])
  })

  it('says of each file why it was not taken, keeps the others, and leaves nothing of what was refused', async () => {
    const upload = await receiveUpload(
      sending([
        ['empty.pdf', ''],
        ['good.png', png],
        ['paper.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1')],
        ['long.png', Buffer.concat([png, Buffer.alloc(mostBytes)])],
      ]),
    )
    expect(upload?.refused).toEqual([
      { ordinal: 1, fault: 'empty' },
      { ordinal: 3, fault: 'type' },
      { ordinal: 4, fault: 'too-large' },
    ])
    expect(upload?.files.map(({ name }) => name)).toEqual(['good.png'])
    expect(await listArrivals()).toHaveLength(1)
  })

  it('may hold a file of exactly the size that is allowed, and not a byte more', async () => {
    const whole = Buffer.concat([png, Buffer.alloc(mostBytes - png.length)])
    expect((await receiveUpload(sending([['a.png', whole]])))?.files).toHaveLength(1)
    const upload = await receiveUpload(sending([['a.png', Buffer.concat([whole, Buffer.from('x')])]]))
    expect(upload).toMatchObject({ files: [], refused: [{ ordinal: 1, fault: 'too-large' }] })
  })

  it('brings ten files at most', async () => {
    const files = Array.from({ length: mostFiles + 2 }, (_, number): File => [`${number}.txt`, `${number}`])
    const upload = await receiveUpload(sending(files))
    expect(upload?.files).toHaveLength(mostFiles)
    expect(upload?.refused).toEqual([
      { ordinal: 11, fault: 'too-many' },
      { ordinal: 12, fault: 'too-many' },
    ])
  })

  it('comes without files where none was chosen', async () => {
    const part = 'content-disposition: form-data; name="files"; filename=""\r\ncontent-type: application/octet-stream'
    const body = `--x\r\n${part}\r\n\r\n\r\n--x--\r\n`
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const upload = await receiveUpload(new Request('http://diary.example', { method: 'POST', headers, body }))
    expect(upload).toEqual({ texts: {}, files: [], refused: [] })
  })
})

describe('what is no whole form', () => {
  it.each([
    ['text/plain', 'hello'],
    ['multipart/form-data', 'no boundary'],
    ['application/json', '{}'],
  ])('is not taken: %s', async (type, body) => {
    const request = new Request('http://diary.example', { method: 'POST', headers: { 'content-type': type }, body })
    expect(await receiveUpload(request)).toBeNull()
  })

  it.each(['in the middle of a file', 'by the network'])('leaves nothing when it broke off %s', async (how) => {
    const head = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\n\r\n'
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(Buffer.concat([Buffer.from(head), png, Buffer.alloc(300_000)]))
        await new Promise((done) => setTimeout(done, 50))
        if (how === 'by the network') controller.error(new Error('aborted'))
        else controller.close()
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    expect(await receiveUpload(new Request('http://diary.example', init))).toBeNull()
    expect(await listArrivals()).toEqual([])
  })
})

it('tells a page in its address which files were refused, and believes nothing else there', () => {
  const refused = [
    { ordinal: 2, fault: 'type' },
    { ordinal: 3, fault: 'too-large' },
  ] as const
  expect(refusedToAddress(refused)).toBe('2.type,3.too-large')
  expect(refusedToAddress([])).toBeNull()
  expect(refusedFromAddress('2.type,3.too-large')).toEqual(refused)
  expect(refusedFromAddress('1.Ваш%20аккаунт,x.type,2.')).toEqual([])
  expect(refusedFromAddress(undefined)).toEqual([])
})
