import type { Readable } from 'node:stream'
import { env } from '../env'
import { diskStore } from './disk-store'
import { filesFolder } from './folder'

/** Where the bytes of a file lie: under its school, by its id. */
export type FilePlace = { schoolId: string; id: string }

/** Keeps bytes; who may have them is asked long before. */
export type FileStore = {
  /** Takes over a finished file of this machine. It is there whole afterwards, or not at all. */
  put(place: FilePlace, path: string, type: string): Promise<void>
  /** Null where nothing lies there. */
  get(place: FilePlace): Promise<Readable | null>
  /** Harmless where nothing lies there. */
  remove(place: FilePlace): Promise<void>
}

let opened: Promise<FileStore> | undefined

/** The store of this deployment: S3 where the settings name one, else a folder of this machine. */
export function fileStore(): Promise<FileStore> {
  opened ??= openStore()
  return opened
}

async function openStore(): Promise<FileStore> {
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_ENDPOINT || !S3_REGION || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return diskStore(filesFolder())
  }

  // Read only where it is used: the client is large.
  const { s3Store } = await import('./s3-store')
  return s3Store({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  })
}
