import { notFound } from 'next/navigation'
import { reportCardFile } from '@/components/school/report-card-file'
import { openDiary } from '@/lib/access/doors'
import { issueReportCard, mayHaveReportCard } from '@/lib/attestation/report-card-commands'
import { findReport } from '@/lib/attestation/report-queries'
import { listYears } from '@/lib/journal/year-queries'
import { yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'

type Context = { params: Promise<{ pupilId: string }> }

/** The child's табель for a school year, for a representative. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const diary = await openDiary((await params).pupilId, 'attestation')
  if (!mayHaveReportCard(diary)) notFound()

  const asked = new URL(request.url).searchParams.get('year') ?? undefined
  const year = yearAsked(await listYears(diary), asked, today(diary.timeZone))
  const report = year && (await findReport(diary, year))
  if (!report || report.subjects.length === 0) notFound()

  return reportCardFile([{ report, issued: await issueReportCard(diary, report) }], diary.timeZone)
}
