import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { arrivalsFolder } from './folder'

/** From here on files lie in a new folder that nobody else uses. */
export async function ownFolder(): Promise<string> {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'diary-files-'))
  return process.env.DATA_DIR
}

/** What is arriving, or was left behind. */
export async function listArrivals(): Promise<string[]> {
  return readdir(arrivalsFolder()).catch(() => [])
}

export async function contentOf(stream: Readable | null): Promise<string | null> {
  return stream && Buffer.concat(await stream.toArray()).toString()
}

/** The smallest page of paper that is one. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)
