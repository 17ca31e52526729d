'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/access/commands'
import { findAccount } from '@/lib/access/doors'
import { clearSessionCookie } from '@/lib/access/session'
import { paths } from '@/lib/platform/paths'

/** «Выйти» of the masthead, from any page. The session itself is over, not only this browser's memory of it. */
export async function signOut(): Promise<void> {
  const account = await findAccount()
  if (account) await endSession(account, account.sessionId)
  await clearSessionCookie()
  redirect(paths.home)
}
