import { isPublicAddressSecure } from './public-address'

/** How everything of ours is kept in a browser: no script reads it, no other site's form brings it, and https alone carries it. */
export function cookieOptions(maxAge: number, path = '/') {
  return { httpOnly: true, sameSite: 'lax', secure: isPublicAddressSecure, path, maxAge } as const
}
