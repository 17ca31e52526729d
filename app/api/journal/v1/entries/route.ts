import { getTranslations } from 'next-intl/server'
import { findAccount } from '@/lib/access/doors'
import { findJournal } from '@/lib/access/staff'
import { type EntryResult, mostEntries } from '@/lib/journal/entry'
import { saveEntries } from '@/lib/journal/entry-commands'
import { entriesSchema } from '@/lib/journal/entry-schemas'
import { today } from '@/lib/platform/clock'
import { initialsName } from '@/lib/platform/i18n/person-name'

/** What 200 entries with a comment and a reason each may weigh. */
const mostCharacters = 400_000
const tooMuch = Symbol('too much')

/**
 * Takes what was written in a journal, as soon as there is a network: entries in order, each with the page's own id, so
 * that sending it again is harmless. Whoever wrote it must still be who is signed in. Answers of each what became of it.
 */
export async function POST(request: Request) {
  const account = await findAccount()
  if (!account?.isProved) return answer({}, 401)

  const body = await readBody(request)
  if (body === tooMuch) return answer({}, 413)
  const sent = entriesSchema.safeParse(body)
  if (!sent.success) return answer({}, 400)
  if (sent.data.accountId !== account.accountId) return answer({}, 409)

  const journal = account.appointments.length > 0 && (await findJournal(account, sent.data.courseId, today()))
  if (!journal) return answer({}, 404)

  const { savedAt, results } = await saveEntries(journal, sent.data.entries)
  return answer({ savedAt, results: await said(results, journal.scale) }, 200)
}

/** With words in the reader's language in place of their keys. */
async function said(results: EntryResult[], scale: string | null) {
  const t = await getTranslations('journal')
  return results.map((result) => {
    if (result.outcome === 'refused') {
      const values = scale ? t(`values.${scale}`) : ''
      return { id: result.id, outcome: result.outcome, message: t(`refusals.${result.refusal}`, { values }) }
    }
    if (result.outcome !== 'conflict') return result
    return { ...result, now: { ...result.now, by: result.now.by ? initialsName(result.now.by) : t('somebody') } }
  })
}

/** What was sent as JSON; undefined where it is none. */
async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > mostCharacters) return tooMuch
  const text = await request.text()
  if (text.length > mostCharacters) return tooMuch
  try {
    const body: unknown = JSON.parse(text)
    return holdsTooMany(body) ? tooMuch : body
  } catch {
    return undefined
  }
}

function holdsTooMany(body: unknown): boolean {
  const entries = typeof body === 'object' && body !== null && 'entries' in body ? body.entries : null
  return Array.isArray(entries) && entries.length > mostEntries
}

function answer(body: object, status: number) {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
