'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/access/commands'
import { findAccount } from '@/lib/access/doors'
import { clearSessionCookie } from '@/lib/access/session'
import { paths } from '@/lib/platform/paths'

/** «Выйти» of the masthead, from any page. Whoever is out already just arrives at the first page. */
export async function signOut(): Promise<void> {
  const account = await findAccount()
  if (account) await endSession(account, account.sessionId)

  await clearSessionCookie()
  redirect(paths.home)
}
