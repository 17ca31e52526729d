import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/cookie'
import { localeCookie } from '@/lib/platform/i18n/locale'
import { paths } from '@/lib/platform/paths'
import { preferenceSeconds } from '@/lib/platform/preferences'
import { endSession } from './commands'
import { readDevice, rememberDevice } from './device'
import { findAccount } from './doors'
import { safePath } from './safe-path'
import { writeSessionCookie } from './session'
import type { Entry } from './start-session'

/**
 * Hands the browser all it keeps of somebody who was let in: the session, the language, and that they were here. Whoever
 * was signed in on it before is not any more. While the mailbox is not proved, nothing tells that it was its owner who
 * was here: anybody may register an address, and would be counted as its owner's browser later. Nor does anything while the
 * second factor is still owed.
 */
export async function letIn({ session, email, isProved, awaitsFactor, locale }: Entry): Promise<void> {
  const before = await findAccount()
  if (before) await endSession(before, before.sessionId)
  await writeSessionCookie(session)
  if (isProved && !awaitsFactor) await rememberDevice(await readDevice(), email)
  await rememberLocale(locale)
}

/** Where somebody who was let in goes on: to the second factor first, where it is owed; else to where they came from, or where the day begins. */
export function pathAfter(entry: Entry, from?: string): string {
  const path = safePath(from, entry.awaitsFactor ? '' : entry.startPath)
  return entry.awaitsFactor ? paths.secondFactor(path) : path
}

export async function rememberLocale(locale: string): Promise<void> {
  ;(await cookies()).set(localeCookie, locale, cookieOptions(preferenceSeconds))
}
