import type { Instrumentation } from 'next'

/** Once per server process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startServing } = await import('@/app/serving')
  startServing()
}

/** Each fault of a page has a number, which the reader sees (the digest) and which stands here with where it happened. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log, traceOf } = await import('@/lib/platform/log')
  const number = (error as { digest?: string }).digest
  log.error({ number, route: context.routePath, kind: context.routeType, ...traceOf(error) }, 'a page failed')
}
