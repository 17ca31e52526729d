import type { CityKey, SystemKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { isSecret, isTemplate, type NewsTemplate, type TemplateParams } from '@/lib/platform/mail/template'
import { forgottenBefore } from '@/lib/platform/retention'

/**
 * Writes one letter for each person whom the news is about. A person's letter and the note that it was written are
 * stored together, so that a second run, or one after a kill, goes on where the first one stopped.
 */
export async function deliverNews(_: SystemKey, newsId: string) {
  const told = await db.news.findUnique({ where: { id: newsId }, select: columns })
  if (!told) return

  const accounts = await db.account.findMany({
    where: { id: { in: told.accountIds }, closedAt: null },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  })
  for (const account of accounts) await deliverTo(account, told)
}

const columns = { id: true, headline: true, params: true, path: true, accountIds: true } as const

type Told = { id: string; headline: string; params: unknown; path: string }

async function deliverTo(account: { id: string; email: string; locale: string }, told: Told) {
  const { headline: template, params, path } = told
  if (!isTemplate(template) || isSecret(template)) throw new Error(`No news is called ${template}`)

  await db.$transaction(async (tx) => {
    const delivery = { accountId: account.id, newsId: told.id, channel: 'email' }
    const { count } = await tx.delivery.createMany({ data: [{ ...delivery, at: now() }], skipDuplicates: true })
    if (count === 0) return

    const letterId = await sendLetter(tx, {
      to: { accountId: account.id, email: account.email, locale: account.locale },
      template: template as NewsTemplate,
      params: params as TemplateParams<NewsTemplate>,
      path,
    })
    await tx.delivery.updateMany({ where: delivery, data: { letterId } })
  })
}

/**
 * Sends a letter that failed once more, under its old id. False where there is no such letter, or where its link was
 * a secret and is forgotten: then the person has to ask for a new one.
 */
export async function sendAgain(_: CityKey, letterId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, state: 'failed', path: { not: null } },
      data: { state: 'waiting' },
    })
    if (count === 1) await enqueue(tx, 'letter.send', { letterId }, { key: letterId })
    return count === 1
  })
}

/**
 * Forgets letters that were sent long ago, with the news they told. Those that failed stay longer, so that an
 * administrator can see to them. Answers how many letters.
 */
export async function forgetOldLetters(_: SystemKey): Promise<number> {
  const before = forgottenBefore('sentLetter', now())
  const unsentBefore = forgottenBefore('unsentLetter', now())
  const { count } = await db.letter.deleteMany({
    where: {
      OR: [
        { state: 'sent', sentAt: { lt: before } },
        { state: { not: 'sent' }, createdAt: { lt: unsentBefore } },
      ],
    },
  })
  await db.delivery.deleteMany({ where: { at: { lt: before } } })
  await db.news.deleteMany({ where: { at: { lt: before } } })
  return count
}
