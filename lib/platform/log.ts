import pino from 'pino'

/** One line of JSON for each thing worth knowing; never a name, an address, a mark. */
export const log = pino({ level: process.env.LOG_LEVEL || 'info' })

/** What of a fault may be kept: its kind, its code and where it happened. Its message may hold what a person typed. */
export function traceOf(error: unknown): { fault: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code } = error as { code?: unknown }
  return {
    fault: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: at.slice(0, 12).map((line) => line.trim()),
  }
}
