import { getTranslations } from 'next-intl/server'
import { ownDataInWords } from '@/components/access/own-words'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { collectOwnData } from '@/lib/applications/own-data'
import { csvOf } from '@/lib/platform/csv'

/** What is kept about the reader, as a table: a line for each field of each record. */
export async function GET(): Promise<Response> {
  const account = await openAccount()
  await askProofAgain()
  const [t, sections] = await Promise.all([
    getTranslations('own.data.columns'),
    collectOwnData(account).then(ownDataInWords),
  ])
  const rows = sections.flatMap(({ title, records }) =>
    records.flatMap((record, at) => record.map(({ field, value }) => [title, String(at + 1), field, value])),
  )
  return new Response(csvOf([[t('section'), t('record'), t('field'), t('value')], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="data.csv"',
      'cache-control': 'private, no-store',
    },
  })
}
