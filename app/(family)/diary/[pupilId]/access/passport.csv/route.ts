import { passportFile } from '@/components/access/passport-file'
import { openPassport } from '@/lib/access/doors'
import { findLooks, findReaders, listGrantLines } from '@/lib/access/passport-queries'

type Params = { params: Promise<{ pupilId: string }> }

/** The access passport as a table, with the ledger of all that was granted. */
export async function GET(_: Request, { params }: Params) {
  const passport = await openPassport((await params).pupilId)
  const [readers, looks, lines] = await Promise.all([
    findReaders(passport),
    findLooks(passport),
    listGrantLines(passport),
  ])
  return new Response(await passportFile({ passport, readers, looks, lines }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="passport.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
