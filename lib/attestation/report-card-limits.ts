import type { VisitorKey } from '@/lib/access/key'
import { limit } from '@/lib/access/limit-store'
import { blindName } from '@/lib/access/seal'

/** Wrong codes of one network address; an admission office checks dozens of right ones, which do not count. */
const wrongCodes = limit({ keyPrefix: 'report-card', points: 20, duration: 15 * 60 })

export type Look = { isAdmitted: true; forgive: () => Promise<void> } | { isAdmitted: false; minutes: number }

/** Whether a code may be looked up now. A try is counted before it is made; `forgive` takes it back when the code was right. */
export async function admitLook({ place }: VisitorKey): Promise<Look> {
  const name = blindName('report-card', place)
  const { consumedPoints, msBeforeNext } = await wrongCodes.penalty(name)
  const takeBack = async () => void (await wrongCodes.reward(name))
  if (consumedPoints <= wrongCodes.points) return { isAdmitted: true, forgive: takeBack }

  await takeBack()
  return { isAdmitted: false, minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) }
}
