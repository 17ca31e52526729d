import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/cookie'
import { isPublicAddressSecure } from '@/lib/platform/public-address'
import { seal, unseal } from './seal'

const cookieName = isPublicAddressSecure ? '__Secure-diary-asked' : 'diary-asked'
const maxAge = 15 * 60

/** The address a link was just asked for. In a cookie, because what stands in an address line stands in logs too. */
export async function readAskedAddress(): Promise<string | null> {
  const content = await unseal('diary-asked', (await cookies()).get(cookieName)?.value)
  return typeof content?.email === 'string' ? content.email : null
}

export async function writeAskedAddress(email: string): Promise<void> {
  ;(await cookies()).set(cookieName, await seal('diary-asked', { email }, maxAge), cookieOptions(maxAge, '/sign-in'))
}
