import { notFound } from 'next/navigation'
import { reportCardFile } from '@/components/school/report-card-file'
import { openClass } from '@/lib/access/doors'
import { issueReportCard } from '@/lib/attestation/report-card-commands'
import { findReportOf } from '@/lib/attestation/report-queries'
import { isId } from '@/lib/platform/id'

type Context = { params: Promise<{ classId: string; enrolmentId: string }> }

/** The табель of one pupil of the class. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { classId, enrolmentId } = await params
  const ofClass = await openClass(classId)
  const report = isId(enrolmentId) ? await findReportOf(ofClass, enrolmentId) : null
  if (!report || report.subjects.length === 0) notFound()

  return reportCardFile([{ report, issued: await issueReportCard(ofClass, report) }], ofClass.timeZone)
}
