import { now } from './clock'
import type { Tx } from './db'
import { newId } from './id'
import { enqueue } from './jobs'
import { type NewsTemplate, type TemplateParams, templates } from './mail/template'

type NewsToTell<T extends NewsTemplate> = {
  /** The school whose news it is; a city's news has none. */
  schoolId?: string | null
  /** Those whom it concerns; each is told once, however often they are named. */
  about: { accountIds: string[] }
  headline: { key: T; params: TemplateParams<T> }
  /** Where to read it, from the first slash on. */
  path: string
}

/** Stores the news about a fact in the fact's own transaction; a job delivers it afterwards. Answers its id. */
export async function news<T extends NewsTemplate>(
  tx: Tx,
  { schoolId, about, headline, path }: NewsToTell<T>,
): Promise<string> {
  const id = newId()
  await tx.news.create({
    data: {
      id,
      schoolId: schoolId ?? null,
      headline: headline.key,
      params: templates[headline.key].parse(headline.params),
      path,
      accountIds: [...new Set(about.accountIds)],
      at: now(),
    },
    select: { id: true },
  })
  await enqueue(tx, 'news.deliver', { newsId: id }, { key: id })
  return id
}
