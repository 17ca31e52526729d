import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClassPage } from '@/components/class/class-page'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/sheet'
import { openClass } from '@/lib/access/doors'
import { listPupils } from '@/lib/attestation/report-card-queries'
import { today } from '@/lib/platform/clock'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ classId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-card.list'))('title'), robots: { index: false } }
}

/** Табели of a class: one for each pupil, or all of them in one file. */
export default async function ReportCardsPage({ params }: Props) {
  const { classId } = await params
  const ofClass = await openClass(classId)
  const [pupils, t] = await Promise.all([
    listPupils(ofClass, today(ofClass.timeZone)),
    getTranslations('report-card.list'),
  ])

  return (
    <ClassPage ofClass={ofClass} section="sheet">
      <div className="journal-head">
        <h1>
          {t('heading', { className: ofClass.className })}
          <small className="mt-1 block">{t('under')}</small>
        </h1>
        <div className="journal-acts">
          <a className="button button-plain" href={paths.classReportCardsFile(classId)}>
            <Icon name="printer" />
            {t('all')}
          </a>
        </div>
      </div>
      <Sheet>
        <ul>
          {pupils.map(({ enrolmentId, name, hasLeft }) => (
            <li key={enrolmentId} className="border-b border-rule last:border-0">
              <a href={paths.reportCardOf(classId, enrolmentId)} className="inline-flex min-h-target items-center">
                {personName(name)}
              </a>
              {hasLeft && <span className="text-soft"> {t('left')}</span>}
            </li>
          ))}
        </ul>
      </Sheet>
    </ClassPage>
  )
}
