import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../id'
import { cleanName, typeByContent } from './content'
import { arrivalsFolder } from './folder'
import { type FileFault, mostBytes } from './limits'

/** A file that came and was looked into; its bytes lie on this machine until a store takes them. */
export type Arrival = { id: string; path: string; name: string; type: string; bytes: number; sha256: string }

export type Received = { ok: true; file: Arrival } | { ok: false; fault: FileFault }

/** Writes a stream to this machine's disk as it comes, and then judges it by its content. What is refused, or breaks off, leaves nothing. */
export async function receive(stream: Readable, sentName: string): Promise<Received> {
  const id = newId()
  const target = path.join(arrivalsFolder(), id)
  await mkdir(arrivalsFolder(), { recursive: true })

  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          hash.update(chunk)
          if (bytes <= mostBytes) yield chunk
        }
      },
      createWriteStream(target, { mode: 0o600 }),
    )
    const type = bytes > 0 && bytes <= mostBytes ? await typeByContent(target) : null
    if (type) {
      return {
        ok: true,
        file: { id, path: target, name: cleanName(sentName, type), type, bytes, sha256: hash.digest('hex') },
      }
    }
  } catch (fault) {
    await rm(target, { force: true })
    throw fault
  }
  await rm(target, { force: true })
  return { ok: false, fault: bytes === 0 ? 'empty' : bytes > mostBytes ? 'too-large' : 'type' }
}

/** Throws away what no store took. */
export async function discard(files: readonly Arrival[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file.path, { force: true })))
}

/** Files that were still arriving when the server was killed; the row of a file that is being taken over is younger. */
export async function forgetArrivals(olderThan: Date): Promise<void> {
  const names = await readdir(arrivalsFolder()).catch(() => [])
  for (const name of names) {
    const file = path.join(arrivalsFolder(), name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtime < olderThan) await rm(file, { force: true })
  }
}
