import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ResultList } from '@/components/attestation/result-list'
import { ClassPage } from '@/components/class/class-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openClass } from '@/lib/access/doors'
import { isYearOver } from '@/lib/attestation/result-queries'
import { findClassSheet } from '@/lib/attestation/sheet-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { saveResults } from './actions'

type Props = { params: Promise<{ classId: string }>; searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attestation.results'))('title'), robots: { index: false } }
}

export default async function YearResultsPage({ params, searchParams }: Props) {
  const { classId } = await params
  const ofClass = await openClass(classId)
  const [asked, t, sheet, isOver] = await Promise.all([
    searchParams,
    getTranslations('attestation'),
    findClassSheet(ofClass, 'year', today(ofClass.timeZone)),
    isYearOver(ofClass),
  ])
  if (!sheet) notFound()

  return (
    <ClassPage ofClass={ofClass} section="sheet">
      <div className="journal-head">
        <h1>
          {t('results.title')}, {sheet.className}
          <small className="mt-1 block">{t('yearOf', { year: sheet.yearName })}</small>
        </h1>
        <div className="journal-acts">
          <ButtonLink variant="quiet" href={paths.classSheet(classId, 'year')}>
            {t('sheet.toSheet')}
          </ButtonLink>
        </div>
      </div>
      {asked.saved && <Notice kind="done" heading={t('results.saved')} isNews className="mb-4" />}
      {isOver ? (
        <>
          <Notice kind="plain" heading={t('errors.yearOver')} className="mb-4" />
          <Sheet>
            <ResultList sheet={sheet} timeZone={ofClass.timeZone} isReadOnly />
          </Sheet>
        </>
      ) : (
        <>
          <p className="mb-4 max-w-measure">{t('results.intro')}</p>
          <Sheet>
            <Form key={String(asked.saved)} action={saveResults} label={t('results.title')}>
              <Hidden name="classId" value={classId} />
              <ResultList sheet={sheet} timeZone={ofClass.timeZone} />
              <Button className="mt-6">{t('results.save')}</Button>
            </Form>
          </Sheet>
        </>
      )}
    </ClassPage>
  )
}
