import { notFound } from 'next/navigation'
import { type CardToPrint, reportCardFile } from '@/components/school/report-card-file'
import { openClass } from '@/lib/access/doors'
import { issueReportCard } from '@/lib/attestation/report-card-commands'
import { listPupils } from '@/lib/attestation/report-card-queries'
import { findReportOf } from '@/lib/attestation/report-queries'
import { today } from '@/lib/platform/clock'

type Context = { params: Promise<{ classId: string }> }

/** The табели of everybody who is in the class now, as one file to be printed. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const ofClass = await openClass((await params).classId)
  const pupils = await listPupils(ofClass, today(ofClass.timeZone))

  const cards: CardToPrint[] = []
  for (const { enrolmentId, hasLeft } of pupils) {
    const report = hasLeft ? null : await findReportOf(ofClass, enrolmentId)
    if (report && report.subjects.length > 0) cards.push({ report, issued: await issueReportCard(ofClass, report) })
  }
  if (cards.length === 0) notFound()
  return reportCardFile(cards, ofClass.timeZone)
}
