import type { Report } from '@/lib/attestation/report'
import type { IssuedReportCard } from '@/lib/attestation/report-card-commands'
import { reportCardPaper } from '@/lib/attestation/report-card-paper'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { pdfAnswer } from '@/lib/platform/pdf-answer'
import { publicAddress } from '@/lib/platform/public-address'
import { printReportCards } from './printed-report-card'

export type CardToPrint = { report: Report; issued: IssuedReportCard }

/** The answer with one табель or several; the QR code of each leads to this portal's own check. */
export async function reportCardFile(cards: readonly CardToPrint[], timeZone: string): Promise<Response> {
  const papers = cards.map(({ report, issued }) =>
    reportCardPaper(report, issued, {
      timeZone,
      portal: env.PORTAL_NAME,
      addressOf: (code) => publicAddress(paths.reportCardCheck(code)),
    }),
  )
  const [only] = papers
  const name = only && papers.length === 1 ? `report-card-${only.check.code}` : 'report-cards'
  return pdfAnswer(await printReportCards(papers), name)
}
