import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/cookie'
import { localeCookie } from '@/lib/platform/i18n/locale'
import { preferenceSeconds } from '@/lib/platform/preferences'
import { endSession } from './commands'
import { readDevice, rememberDevice } from './device'
import { findAccount } from './doors'
import { writeSessionCookie } from './session'
import type { Entry } from './sign-in-commands'

/**
 * Hands the browser all it keeps of somebody who was let in: the session, the language, and that they were here. Whoever
 * was signed in on it before is not any more. While the mailbox is not proved, nothing tells that it was its owner who
 * was here: anybody may register an address, and would be counted as its owner's browser later.
 */
export async function letIn({ session, email, isProved, locale }: Entry): Promise<void> {
  const before = await findAccount()
  if (before) await endSession(before, before.sessionId)
  await writeSessionCookie(session)
  if (isProved) await rememberDevice(await readDevice(), email)
  await rememberLocale(locale)
}

export async function rememberLocale(locale: string): Promise<void> {
  ;(await cookies()).set(localeCookie, locale, cookieOptions(preferenceSeconds))
}
