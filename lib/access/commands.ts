import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { NameOrder } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { publicAddress } from '@/lib/platform/public-address'
import { writeAppointment } from './appointment-ledger'
import type { Hat } from './hat'
import type { AccountKey, SystemKey } from './key'
import { minutesOfInvitation } from './mail-token'
import { issueToken, voidTokens } from './mail-tokens'
import { normalAddress } from './mailbox'

/** Ends one of the account's sessions, this one or another: the browser that holds it is a stranger at its next request. */
export async function endSession(account: AccountKey, sessionId: string): Promise<void> {
  await db.session.updateMany({
    where: { accountId: account.accountId, id: sessionId, endedAt: null },
    data: { endedAt: now() },
  })
}

/** Ends all sessions of the account but this one. */
export async function endOtherSessions(account: AccountKey): Promise<void> {
  await db.session.updateMany({
    where: { accountId: account.accountId, id: { not: account.sessionId }, endedAt: null },
    data: { endedAt: now() },
  })
}

/** What a person may change about an account. The address is not among it. */
export type Settings = { phone: string | null; nameOrder: NameOrder; locale: Locale }

export async function saveSettings(account: AccountKey, { phone, nameOrder, locale }: Settings): Promise<void> {
  await db.account.updateMany({ where: { id: account.accountId }, data: { phone, nameOrder, locale } })
}

/** As whom the person is here from now on, until they choose otherwise. */
export async function rememberHat(account: AccountKey, hat: Hat): Promise<void> {
  await db.account.updateMany({ where: { id: account.accountId }, data: { lastHat: hat } })
}

/** What became of an invitation; `link` sets the first password, where there is none that its owner is known to have chosen. */
export type CityAdmin = { email: string; isNew: boolean; link: string | null }

/**
 * Makes somebody an administrator of the city. Who has an account keeps it, password and all, once the mailbox was
 * proved; otherwise a letter brings a link to set a password, and what was chosen before counts for nothing.
 * Doing it twice appoints once and sends a new link. Throws for what is not an address.
 */
export async function makeCityAdmin(system: SystemKey, typedEmail: string): Promise<CityAdmin> {
  const email = normalAddress(typedEmail)
  if (!email) throw new Error('Not an e-mail address')

  return db.$transaction(async (tx) => {
    const instant = now()
    const id = newId()
    await tx.account.createMany({
      data: [{ id, email, surname: '', givenName: '', createdAt: instant }],
      skipDuplicates: true,
    })
    const [account] = await tx.$queryRaw<{ id: string; isProved: boolean; locale: string }[]>`
      SELECT id, email_proved_at IS NOT NULL AS "isProved", locale FROM accounts WHERE email = ${email} FOR UPDATE`
    if (!account) throw new Error('The account is gone')

    const accountId = account.id
    const held = await tx.appointment.count({ where: { accountId, role: 'city', endedAt: null } })
    if (held === 0) {
      const data = { accountId, id: newId(), role: 'city', startedAt: instant }
      await tx.appointment.create({ data, select: { id: true } })
      await writeAppointment(system, tx, { schoolId: null, staffId: null, accountId, role: 'city', act: 'appointed' })
    }
    if (account.isProved) return { email, isNew: false, link: null }

    await tx.account.updateMany({ where: { id: accountId }, data: { passwordHash: null } })
    await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: instant } })
    await voidTokens(tx, accountId, 'verify-address', 'sign-in', 'reset-password')
    const path = paths.resetPassword(await issueToken(tx, accountId, 'reset-password', minutesOfInvitation))
    const to = { accountId, email, locale: account.locale }
    await sendLetter(tx, { to, template: 'city-invitation', params: {}, path })
    return { email, isNew: account.id === id, link: publicAddress(path) }
  })
}
