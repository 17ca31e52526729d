import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { FilePlace, FileStore } from './store'

export type S3Place = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** Files in a bucket of any server that speaks S3. An upload is whole there or not at all. */
export function s3Store({ endpoint, region, bucket, ...credentials }: S3Place): FileStore {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    // Servers besides Amazon's know the bucket in the path, and not all know the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const keyOf = ({ schoolId, id }: FilePlace) => ({ Bucket: bucket, Key: `${schoolId}/${id}` })

  return {
    async put(place, path, type) {
      const { size } = await stat(path)
      const body = { Body: createReadStream(path), ContentLength: size, ContentType: type }
      await client.send(new PutObjectCommand({ ...keyOf(place), ...body }))
      await rm(path, { force: true })
    },

    async get(place) {
      try {
        const { Body } = await client.send(new GetObjectCommand(keyOf(place)))
        return Body instanceof Readable ? Body : null
      } catch (fault) {
        if (fault instanceof NoSuchKey) return null
        throw fault
      }
    },

    async remove(place) {
      await client.send(new DeleteObjectCommand(keyOf(place)))
    },
  }
}
