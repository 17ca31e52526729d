import { askProofAgain, openAccount } from '@/lib/access/doors'
import { collectOwnData } from '@/lib/applications/own-data'

/** What is kept about the reader, for a programme to read. */
export async function GET(): Promise<Response> {
  const account = await openAccount()
  await askProofAgain()
  return new Response(JSON.stringify(await collectOwnData(account), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="data.json"',
      'cache-control': 'private, no-store',
    },
  })
}
