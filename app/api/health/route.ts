import { isDatabaseAnswering } from '@/lib/platform/health'

export const dynamic = 'force-dynamic'

export async function GET() {
  const isWell = await isDatabaseAnswering()
  return Response.json(
    { status: isWell ? 'ok' : 'unavailable' },
    { status: isWell ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
