import { mode } from '@/lib/platform/env'
import { countStatements } from '@/lib/platform/statement-count'

/** Lets a browser test count the statements of a page. Outside the mode `test` it does not exist, and nothing counts. */
export function GET() {
  if (mode !== 'test') return new Response(null, { status: 404 })
  return Response.json({ statements: countStatements() }, { headers: { 'cache-control': 'no-store' } })
}
