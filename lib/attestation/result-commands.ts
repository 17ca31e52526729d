import type { ClassKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { refused } from '@/lib/platform/refused'
import type { Decided } from './commands'
import { isYearOver } from './result-queries'
import type { Chosen } from './schemas'
import { resultsOf, type YearResult } from './year-result'

/** What holds now for a pupil of the class. */
type Now = { enrolmentId: string; id: string | null; result: string | null }

/**
 * Writes down how the year ended for pupils of a class, as the teachers' council decided: what changed, all of it or
 * nothing, until the next year begins. Whoever overlooked somebody else's entry is told.
 */
export async function saveYearResults(ofClass: ClassKey, chosen: readonly Chosen[]): Promise<Decided> {
  const { schoolId, accountId: byId, grade } = ofClass
  return db.$transaction(async (tx) => {
    if (await isYearOver(ofClass, tx)) return refused({ form: 'attestation.errors.yearOver' })

    const standing = new Map((await listResults(ofClass, tx)).map((one) => [one.enrolmentId, one]))
    const refusals = refusalsOf(standing, chosen, resultsOf(grade))
    if (Object.keys(refusals).length > 0) return refused(refusals)

    const entries = chosen.flatMap(({ enrolmentId, value }) => {
      const before = standing.get(enrolmentId)
      if (!before || value === (before.result ?? '')) return []
      return [{ schoolId, enrolmentId, id: newId(), result: value || null, byId, at: now(), replaces: before.id }]
    })
    await tx.yearResultEntry.createMany({ data: entries })
    return { ok: true, written: entries.length }
  })
}

function refusalsOf(
  standing: ReadonlyMap<string, Now>,
  chosen: readonly Chosen[],
  allowed: readonly YearResult[],
): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {}
  for (const { enrolmentId, value, saw } of chosen) {
    const before = standing.get(enrolmentId)
    if (!before) refusals.form = 'attestation.errors.notInClass'
    else if (value !== '' && !allowed.some((one) => one === value)) {
      refusals[`mark.${enrolmentId}`] = 'attestation.errors.result'
    } else if ((before.id ?? '') !== saw && value !== (before.result ?? '')) {
      refusals[`mark.${enrolmentId}`] = 'attestation.errors.resultOvertaken'
    }
  }
  return refusals
}

/** The pupils of the class with what was decided about them; two who write wait for each other. */
async function listResults({ schoolId, classId }: ClassKey, tx: Tx): Promise<Now[]> {
  await tx.$queryRaw`SELECT FROM classes WHERE school_id = ${schoolId}::uuid AND id = ${classId}::uuid FOR NO KEY UPDATE`
  return tx.$queryRaw<Now[]>`
    SELECT e.id AS "enrolmentId", m.id, m.result
    FROM enrolments e
    LEFT JOIN year_result_entries m ON m.school_id = e.school_id AND m.enrolment_id = e.id AND NOT EXISTS (
      SELECT FROM year_result_entries n WHERE n.school_id = m.school_id AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
    WHERE e.school_id = ${schoolId}::uuid AND e.class_id = ${classId}::uuid`
}
