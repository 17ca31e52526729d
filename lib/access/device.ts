import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieOptions } from '@/lib/platform/cookie'
import { newId } from '@/lib/platform/id'
import { isPublicAddressSecure } from '@/lib/platform/public-address'
import type { VisitorKey } from './key'
import { knownAs, seal, unseal } from './seal'

const cookieName = isPublicAddressSecure ? '__Secure-diary-device' : 'diary-device'
const maxAge = 365 * 24 * 60 * 60

/** A family's computer knows its people; a school's library need not remember all of them. */
const mostKnown = 8

const deviceSchema = z.object({ id: z.uuid(), knows: z.array(z.string()).max(mostKnown) })

/** What the browser remembers of those who signed in on it before. */
export async function readDevice(): Promise<VisitorKey['device']> {
  const content = await unseal('diary-device', (await cookies()).get(cookieName)?.value)
  const device = deviceSchema.safeParse(content)
  return device.success ? device.data : null
}

/** From now on somebody else's failures, here or elsewhere, do not keep this person waiting on this browser. */
export async function rememberDevice(device: VisitorKey['device'], email: string): Promise<void> {
  const name = knownAs(email)
  const knows = [name, ...(device?.knows ?? []).filter((known) => known !== name)].slice(0, mostKnown)
  const sealed = await seal('diary-device', { id: device?.id ?? newId(), knows }, maxAge)

  ;(await cookies()).set(cookieName, sealed, cookieOptions(maxAge))
}
