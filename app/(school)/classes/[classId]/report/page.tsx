import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportFigures, ReportMovement } from '@/components/attestation/report-figures'
import { ReportFormulas } from '@/components/attestation/report-formulas'
import { ReportLists } from '@/components/attestation/report-lists'
import { ReportSubjects } from '@/components/attestation/report-subjects'
import { SheetHead } from '@/components/attestation/sheet-head'
import { ClassPage } from '@/components/class/class-page'
import { Sheet } from '@/components/ui/sheet'
import { openClass } from '@/lib/access/doors'
import { movementOf } from '@/lib/attestation/class-report'
import { standingsOf } from '@/lib/attestation/class-sheet'
import { findClassSheet } from '@/lib/attestation/sheet-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ classId: string }>; searchParams: Promise<{ period?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attestation.report'))('title'), robots: { index: false } }
}

export default async function ClassReportPage({ params, searchParams }: Props) {
  const { classId } = await params
  const ofClass = await openClass(classId)
  const [asked, t] = await Promise.all([searchParams, getTranslations('attestation.report')])
  const day = today(ofClass.timeZone)
  const sheet = await findClassSheet(ofClass, asked.period, day)
  if (!sheet) notFound()

  const standings = standingsOf(sheet)
  const hasMarks = sheet.subjects.length > 0
  return (
    <ClassPage ofClass={ofClass} section="report">
      <SheetHead
        sheet={sheet}
        title={t('heading', { className: sheet.className })}
        hrefOf={(period) => paths.classReport(classId, period)}
      />
      <div className="space-y-6">
        <Sheet id="movement" heading={t('movement')}>
          <ReportMovement movement={movementOf(sheet.pupils, sheet.period, day)} />
        </Sheet>
        <Sheet id="figures" heading={t('figures')}>
          <ReportFigures sheet={sheet} standings={standings} />
        </Sheet>
        {hasMarks ? (
          <>
            <Sheet id="lists" heading={t('lists')}>
              <ReportLists standings={standings} />
            </Sheet>
            <Sheet id="subjects" heading={t('subjects')}>
              <ReportSubjects sheet={sheet} />
              <ReportFormulas />
            </Sheet>
          </>
        ) : (
          <p>{t('noMarks')}</p>
        )}
      </div>
    </ClassPage>
  )
}
