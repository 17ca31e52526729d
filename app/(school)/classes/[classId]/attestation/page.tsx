import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClassSheetTable } from '@/components/attestation/class-sheet-table'
import { SheetHead } from '@/components/attestation/sheet-head'
import { rowsOf, sumsOf } from '@/components/attestation/sheet-rows'
import { ClassPage } from '@/components/class/class-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openClass } from '@/lib/access/doors'
import { addressOf, isYear } from '@/lib/attestation/period-node'
import { findClassSheet } from '@/lib/attestation/sheet-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ classId: string }>; searchParams: Promise<{ period?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attestation.sheet'))('title'), robots: { index: false } }
}

export default async function ClassSheetPage({ params, searchParams }: Props) {
  const { classId } = await params
  const ofClass = await openClass(classId)
  const [asked, t, locale] = await Promise.all([searchParams, getTranslations('attestation'), getLocale()])
  const sheet = await findClassSheet(ofClass, asked.period, today(ofClass.timeZone))
  if (!sheet) notFound()

  const { period, present, subjects, className } = sheet
  const ofYear = isYear(period)
  return (
    <ClassPage ofClass={ofClass} section="sheet" className="print-spread">
      <SheetHead
        sheet={sheet}
        title={t('sheet.heading', { className })}
        hrefOf={(one) => paths.classSheet(classId, one)}
      />
      {present.length === 0 || subjects.length === 0 ? (
        <Notice kind="plain">{t(subjects.length === 0 ? 'sheet.empty' : 'sheet.noPupils')}</Notice>
      ) : (
        <Sheet>
          <ClassSheetTable
            caption={t('sheet.caption', { className, period: t(`node.${period.kind}`, { number: period.number }) })}
            words={{
              pupil: t('sheet.pupil'),
              missed: t('sheet.missed'),
              missedLong: t('sheet.missedLong'),
              result: t('sheet.result'),
            }}
            subjects={subjects.map(({ name, shortName }) => ({ name, shortName }))}
            rows={rowsOf(sheet, t)}
            sums={sumsOf(sheet, t, locale)}
            hasResults={ofYear}
          />
          <p className="mt-4 text-grid text-soft">{t('sheet.key')}</p>
        </Sheet>
      )}
      <p className="mt-4 flex flex-wrap gap-3 print-hidden">
        <a className="button button-plain" href={paths.classSheetFile(classId, addressOf(period))}>
          {t('sheet.xlsx')}
        </a>
        <ButtonLink variant="plain" href={paths.yearResults(classId)}>
          {t('sheet.results')}
        </ButtonLink>
        <ButtonLink variant="plain" href={paths.classReportCards(classId)}>
          {t('sheet.cards')}
        </ButtonLink>
      </p>
    </ClassPage>
  )
}
