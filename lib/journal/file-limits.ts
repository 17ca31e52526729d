import type { AccountKey } from '@/lib/access/key'
import { limit } from '@/lib/access/limit-store'
import { blindName } from '@/lib/access/seal'
import { mostFilesADay, mostMegabytesADay } from '@/lib/platform/files/limits'

type Sender = Pick<AccountKey, 'accountId'>

const day = 24 * 60 * 60
const files = limit({ keyPrefix: 'files', points: mostFilesADay, duration: day })
const kilobytes = limit({ keyPrefix: 'file-kilobytes', points: mostMegabytesADay * 1024, duration: day })

/**
 * Whether these files still fit into the account's day. They are counted before it is answered, so that many sendings at
 * once do not slip through; what does not fit is not counted.
 */
export async function admitFiles({ accountId }: Sender, arrived: readonly { bytes: number }[]): Promise<boolean> {
  if (arrived.length === 0) return true

  const name = blindName('files', accountId)
  const weight = Math.ceil(arrived.reduce((sum, { bytes }) => sum + bytes, 0) / 1024)
  const [sent, weighed] = await Promise.all([files.penalty(name, arrived.length), kilobytes.penalty(name, weight)])
  if (sent.consumedPoints <= files.points && weighed.consumedPoints <= kilobytes.points) return true

  await Promise.all([files.reward(name, arrived.length), kilobytes.reward(name, weight)])
  return false
}
