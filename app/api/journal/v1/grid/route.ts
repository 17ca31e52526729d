import { notFound } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { findGrid } from '@/lib/journal/grid-queries'

/** The spread of a journal as it is now, for a page that was open while others wrote: `?course=…&period=2`. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const journal = await openJournal(asked.get('course') ?? '')
  const { grid } = await findGrid(journal, asked.get('period') ?? undefined)
  if (!grid) notFound()

  return Response.json({ accountId: journal.accountId, grid }, { headers: { 'cache-control': 'no-store' } })
}
