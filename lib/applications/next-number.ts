import type { Tx } from '@/lib/platform/db'
import { applicationNumber, numberPrefix } from './number'

/** Until the transaction ends, nobody else sends an application to this school: numbers are given one by one. */
export async function lockNumbers(tx: Tx, schoolId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('application-number ' || ${schoolId}, 0))`
}

/**
 * The number after the highest of the school's year; a number that was given is never given again. The caller holds
 * `lockNumbers`; the unique constraint has the last word.
 */
export async function nextNumber(tx: Tx, schoolId: string, schoolNumber: string, year: number): Promise<string> {
  const prefix = numberPrefix(schoolNumber, year)
  const [row] = await tx.$queryRaw<{ serial: number }[]>`
    SELECT coalesce(max(split_part(substr(number, length(${prefix}) + 1), '-', 1)::int), 0) + 1 AS serial
    FROM applications WHERE school_id = ${schoolId}::uuid AND starts_with(number, ${prefix})`
  return applicationNumber(schoolNumber, year, row?.serial ?? 1)
}
