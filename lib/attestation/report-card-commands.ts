import { randomBytes } from 'node:crypto'
import type { ClassKey, DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Report } from './report'
import { digestOf } from './report-card'
import { reportCardBytes, reportCardCode } from './report-card-code'

export type IssuedReportCard = { code: string; at: Date; school: { name: string; address: string } }

/** A табель is handed to the school's own people and to a representative; an invitee reads the marks, and gets no paper. */
export function mayHaveReportCard(key: ClassKey | DiaryKey): boolean {
  return !('basis' in key) || key.basis === 'representative'
}

/**
 * The code of a pupil's табель as it stands now. While nothing in it changes it keeps its code and its day, however often
 * it is printed; so whoever prints it does not fill the register.
 */
export async function issueReportCard(key: ClassKey | DiaryKey, report: Report): Promise<IssuedReportCard> {
  if (!mayHaveReportCard(key)) throw new Error('A report card for somebody who gets none')

  const { schoolId, accountId: byId } = key
  const { enrolmentId } = report
  const digest = digestOf(report)
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('report-card ' || ${enrolmentId}, 0))`
    const { number, ...school } = await tx.school.findUniqueOrThrow({
      where: { id: schoolId },
      select: { number: true, name: true, address: true },
    })
    const last = await tx.reportCard.findFirst({
      where: { schoolId, enrolmentId },
      select: { code: true, digest: true, at: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    if (last?.digest === digest) return { code: last.code, at: last.at, school }

    const code = reportCardCode(number, randomBytes(reportCardBytes))
    const at = now()
    await tx.reportCard.create({
      data: { schoolId, id: newId(), enrolmentId, code, digest, byId, at },
      select: { id: true },
    })
    return { code, at, school }
  })
}
