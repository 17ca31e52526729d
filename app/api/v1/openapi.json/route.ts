import { apiDocument } from '@/lib/exchange/api-document'
import { env } from '@/lib/platform/env'
import { publicAddress } from '@/lib/platform/public-address'

/** What programmes may read, for those who write them. Nobody's data is in it. */
export function GET(): Response {
  const document = apiDocument(env.PORTAL_NAME, new URL(publicAddress('/')).origin)
  return Response.json(document, { headers: { 'cache-control': 'public, max-age=3600' } })
}
