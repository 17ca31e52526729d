import { env } from '@/lib/platform/env'

/** Whether people reach the portal by https, as its setting says. The Host header is never asked. */
export const isPublicAddressSecure = env.NEXTAUTH_URL.startsWith('https://')

/** The full address of a page, for letters and printed papers. */
export function publicAddress(path: string): string {
  return new URL(path, env.NEXTAUTH_URL).toString()
}
