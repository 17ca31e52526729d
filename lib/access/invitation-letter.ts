import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { personName } from '@/lib/platform/i18n/person-name'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { hashOfSecret, minutesOfInvitation } from './mail-token'

/** What is kept of an invitation's newest link. */
export function linkOf(secret: string) {
  const sentAt = now()
  return { hash: hashOfSecret(secret), sentAt, expiresAt: new Date(sentAt.getTime() + minutesOfInvitation * 60_000) }
}

type LetterToWrite = { accountId: string; email: string; parts: string[]; secret: string }

/** Who invites and to which parts; neither the child nor what the parent wrote, for a letter may leave the country. */
export async function writeInvitationLetter(tx: Tx, { accountId, email, parts, secret }: LetterToWrite): Promise<void> {
  const { locale, ...inviter } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { surname: true, givenName: true, patronymic: true, locale: true },
  })
  const params = { inviter: personName(inviter, 'given'), parts }
  await sendLetter(tx, { to: { email, locale }, template: 'invitation', params, path: paths.invitation(secret) })
}
