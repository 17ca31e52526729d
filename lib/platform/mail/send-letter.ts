import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locale'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/jobs'
import { type Template, type TemplateParams, templates } from './template'

type LetterToSend<T extends Template> = {
  to: { accountId?: string | null; email: string; locale: string }
  template: T
  params: TemplateParams<T>
  /** The page that the letter's button opens, from the first slash on. */
  path: string
}

/**
 * Stores a letter and the job that sends it, in the caller's transaction. Answers the letter's id, which is also what
 * keeps it from being sent twice.
 */
export async function sendLetter<T extends Template>(
  tx: Tx,
  { to, template, params, path }: LetterToSend<T>,
): Promise<string> {
  if (!path.startsWith('/') || path.startsWith('//')) throw new Error('A letter leads to a page of our own')

  const id = newId()
  await tx.letter.create({
    data: {
      id,
      accountId: to.accountId ?? null,
      to: to.email,
      locale: isLocale(to.locale) ? to.locale : defaultLocale,
      template,
      params: templates[template].parse(params),
      path,
      createdAt: now(),
    },
    select: { id: true },
  })
  await enqueue(tx, 'letter.send', { letterId: id }, { key: id })
  return id
}
