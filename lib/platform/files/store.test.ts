import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../id'
import { diskStore } from './disk-store'
import { s3Store } from './s3-store'
import type { FileStore } from './store'
import { contentOf, ownFolder } from './testing'

const mostBytes = 20 * 1024 * 1024
let folder = ''
let server: S3rver
let port = 0

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const bucketCalled = (bucket: string) =>
  s3Store({ endpoint: `http://127.0.0.1:${port}`, region: 'ru-1', bucket, ...credentials })

beforeAll(async () => {
  folder = await ownFolder()
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'diary-files', configs: [] }],
  })
  port = (await server.run()).port
})

afterAll(() => server.close())

async function arrived(content: string | Buffer): Promise<string> {
  const from = path.join(folder, newId())
  await writeFile(from, content)
  return from
}

describe.each<[string, () => FileStore]>([
  ['disk', () => diskStore(path.join(folder, 'files'))],
  ['S3', () => bucketCalled('diary-files')],
])('a store on %s', (_, open) => {
  it('takes a file over and gives it back', async () => {
    const [store, place, from] = [open(), { schoolId: newId(), id: newId() }, await arrived('§ 12, № 4')]
    await store.put(place, from, 'text/plain')

    expect(await contentOf(await store.get(place))).toBe('§ 12, № 4')
    await expect(readFile(from)).rejects.toThrow('ENOENT')
  })

  it('holds the largest file', async () => {
    const [store, place] = [open(), { schoolId: newId(), id: newId() }]
    await store.put(place, await arrived(Buffer.alloc(mostBytes, 7)), 'image/png')
    let bytes = 0
    for await (const chunk of (await store.get(place)) ?? []) bytes += (chunk as Buffer).length
    expect(bytes).toBe(mostBytes)
  })

  it('knows nothing of a place where nothing lies, nor of the same id in another school', async () => {
    const [store, place] = [open(), { schoolId: newId(), id: newId() }]
    await store.put(place, await arrived('x'), 'text/plain')
    expect(await store.get({ schoolId: newId(), id: place.id })).toBeNull()
    expect(await store.get({ ...place, id: newId() })).toBeNull()
  })

  it('removes a file, and bears to be told so twice', async () => {
    const [store, place] = [open(), { schoolId: newId(), id: newId() }]
    await store.put(place, await arrived('x'), 'text/plain')
    await store.remove(place)
    await store.remove(place)
    expect(await store.get(place)).toBeNull()
  })

  it('puts the same file anew over itself: a try that was cut short is made again', async () => {
    const [store, place] = [open(), { schoolId: newId(), id: newId() }]
    await store.put(place, await arrived('first'), 'text/plain')
    await store.put(place, await arrived('again'), 'text/plain')
    expect(await contentOf(await store.get(place))).toBe('again')
  })

  it('says so when there is nothing to take over, and has nothing then', async () => {
    const [store, place] = [open(), { schoolId: newId(), id: newId() }]
    await expect(store.put(place, path.join(folder, 'no-such-file'), 'text/plain')).rejects.toThrow('ENOENT')
    expect(await store.get(place)).toBeNull()
  })
})

it('leaves no half of a file beside the whole ones on disk', async () => {
  const [store, schoolId, id] = [diskStore(path.join(folder, 'whole')), newId(), newId()]
  await store.put({ schoolId, id }, await arrived('x'), 'text/plain')
  expect(await readdir(path.join(folder, 'whole', schoolId))).toEqual([id])
})

it('takes a bucket of S3 that is not there for a fault, not for an empty place', async () => {
  const place = { schoolId: newId(), id: newId() }
  await expect(bucketCalled('no-such-bucket').get(place)).rejects.toThrow()
  await expect(bucketCalled('no-such-bucket').put(place, await arrived('x'), 'text/plain')).rejects.toThrow()
})
