import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportChanges, ReportDifferences } from '@/components/attestation/report-notes'
import { FinalMarks, InterimMarks } from '@/components/attestation/report-tables'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { YearSwitch } from '@/components/diary/year-switch'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { mayHaveReportCard } from '@/lib/attestation/report-card-commands'
import { findReport } from '@/lib/attestation/report-queries'
import { listYears } from '@/lib/journal/year-queries'
import { addressOf, yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attestation.family'))('title') }
}

export default async function AttestationPage({ params, searchParams }: Props) {
  const [{ pupilId }, asked, t] = await Promise.all([params, searchParams, getTranslations('attestation.family')])
  const diary = await openDiary(pupilId, 'attestation')
  const years = await listYears(diary)
  const year = yearAsked(years, asked.year, today(diary.timeZone))
  const report = year && (await findReport(diary, year))

  return (
    <DiaryPage diary={diary} section="attestation">
      <DiaryHead diary={diary} section="attestation" title={t('title')}>
        <DiaryPrint />
      </DiaryHead>
      {year && (
        <div className="choices">
          <YearSwitch years={years} shown={year} hrefOf={(one) => paths.attestation(pupilId, one)} />
        </div>
      )}
      {!report || report.subjects.length === 0 ? (
        <Notice kind="plain">{t(report ? 'noMarks' : 'empty')}</Notice>
      ) : (
        <div className="space-y-6">
          <Sheet id="interim" heading={t('interim')} under={t('interimUnder')}>
            {report.cells.length === 0 ? <p>{t('empty')}</p> : <InterimMarks report={report} />}
            <ReportChanges report={report} timeZone={diary.timeZone} />
            <ReportDifferences report={report} />
          </Sheet>
          <Sheet id="final" heading={t('final')} under={t('finalUnder')}>
            <FinalMarks report={report} />
          </Sheet>
          {mayHaveReportCard(diary) && report.cells.length > 0 && (
            <p className="print-hidden">
              <a className="button button-plain" href={paths.reportCard(pupilId, addressOf(year))}>
                {t('card')}
              </a>
            </p>
          )}
        </div>
      )}
    </DiaryPage>
  )
}
