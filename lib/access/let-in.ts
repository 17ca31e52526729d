import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/cookie'
import { localeCookie } from '@/lib/platform/i18n/locale'
import { preferenceSeconds } from '@/lib/platform/preferences'
import { readDevice, rememberDevice } from './device'
import { writeSessionCookie } from './session'
import type { Entry } from './sign-in-commands'

/** Hands the browser all it keeps of somebody who was let in: the session, the language, and that they were here. */
export async function letIn({ session, email, locale }: Entry): Promise<void> {
  await writeSessionCookie(session)
  await rememberDevice(await readDevice(), email)
  await rememberLocale(locale)
}

export async function rememberLocale(locale: string): Promise<void> {
  ;(await cookies()).set(localeCookie, locale, cookieOptions(preferenceSeconds))
}
