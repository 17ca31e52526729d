import type { Tx } from '@/lib/platform/db'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import type { AccountKey } from './key'

/** Tells the owner, in the caller's transaction, that the protection of the account was changed. */
export async function tellOfFactors(tx: Tx, { accountId, email, locale }: AccountKey): Promise<void> {
  const to = { accountId, email, locale }
  await sendLetter(tx, { to, template: 'factor-changed', params: {}, path: paths.accountSecurity })
}
