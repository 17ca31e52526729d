import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { isLocale } from '@/lib/platform/i18n/locale'
import { paths } from '@/lib/platform/paths'
import { publicAddress } from '@/lib/platform/public-address'
import type { MailChannel, RenderedLetter } from './channel'
import type { LetterFacts } from './letter-content'
import { mailChannel } from './mail-channel'
import { isSecret, isTemplate } from './template'

const columns = {
  id: true,
  to: true,
  locale: true,
  template: true,
  params: true,
  path: true,
  subject: true,
  html: true,
  text: true,
  state: true,
} as const

type StoredLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>

/**
 * Renders a waiting letter, keeps it, hands it over and writes down what became of it. May be called any number of
 * times and be cut off anywhere: the kept words and the id make every further hand-over the same one.
 * Throws when the letter should be tried again later.
 */
export async function deliverLetter(
  letterId: string,
  { isLastTry = false, channel = mailChannel() }: { isLastTry?: boolean; channel?: MailChannel } = {},
) {
  const letter = await findLetter(letterId)
  if (letter?.state !== 'waiting') return

  try {
    const rendered = await keepRendered(letter)
    await db.letter.update({ where: { id: letterId }, data: { attempts: { increment: 1 } }, select: { id: true } })
    const handOver = await channel.send(rendered)

    if (handOver.outcome === 'refused') await close(letter, { state: 'failed', lastError: handOver.reason })
    else await close(letter, { state: 'sent', providerId: handOver.providerId, sentAt: now(), lastError: null })
  } catch (fault) {
    const lastError = (fault instanceof Error ? fault.message : String(fault)).slice(0, 1000)
    if (isLastTry) await close(letter, { state: 'failed', lastError })
    else await db.letter.updateMany({ where: { id: letterId, state: 'waiting' }, data: { lastError } })
    throw fault
  }
}

function findLetter(id: string) {
  return db.letter.findUnique({ where: { id }, select: columns })
}

/** What is sent is what was kept first, even when two runs render at once. */
async function keepRendered(letter: StoredLetter): Promise<RenderedLetter> {
  const kept = renderedOf(letter)
  if (kept) return kept

  const rendered = await render(letter)
  await db.letter.updateMany({
    where: { id: letter.id, renderedAt: null, state: 'waiting' },
    data: { ...rendered, renderedAt: now() },
  })
  const stored = await findLetter(letter.id)
  return (stored && renderedOf(stored)) ?? { id: letter.id, to: letter.to, ...rendered }
}

function renderedOf({ id, to, subject, html, text }: StoredLetter): RenderedLetter | null {
  return subject !== null && html !== null && text !== null ? { id, to, subject, html, text } : null
}

async function render({ template, params, locale, path, to }: StoredLetter) {
  if (!isTemplate(template) || !isLocale(locale)) throw new Error(`No template ${template} in ${locale}`)

  // Loaded here, so that a page which only stores a letter does not carry the renderer.
  const { renderLetter } = await import('./render-letter')
  return renderLetter(template, params as LetterFacts, {
    locale,
    to,
    link: publicAddress(path ?? paths.home),
    help: publicAddress(paths.help),
    portal: env.PORTAL_NAME,
    city: env.PORTAL_CITY,
    phone: env.PORTAL_PHONE || null,
  })
}

type End = { state: 'sent' | 'failed'; lastError: string | null; providerId?: string | null; sentAt?: Date }

/** Ends a letter's way once. A link that opens something by itself is forgotten with it. */
async function close(letter: StoredLetter, end: End) {
  const isForgotten = isTemplate(letter.template) && isSecret(letter.template)
  const forgotten = isForgotten ? { params: {}, path: null, html: null, text: null } : {}
  await db.letter.updateMany({ where: { id: letter.id, state: 'waiting' }, data: { ...end, ...forgotten } })
}
