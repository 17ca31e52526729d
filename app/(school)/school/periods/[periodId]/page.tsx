import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Segments } from '@/components/diary/segments'
import { ClosingForm } from '@/components/school/closing-form'
import { CourseStates } from '@/components/school/course-states'
import { SchoolPage } from '@/components/school/school-page'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { listCoursesAtEnd, listPeriods } from '@/lib/attestation/closing-queries'
import { pageFromText } from '@/lib/attestation/school-pages'
import { today } from '@/lib/platform/clock'
import { formatDays } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { closeForAll, openAgain } from '../actions'

type Props = {
  params: Promise<{ periodId: string }>
  searchParams: Promise<Record<'show' | 'done' | 'page', string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('periods'))('title'), robots: { index: false } }
}

/** One period: what its journals miss, and the head's closing of it. */
export default async function PeriodPage({ params, searchParams }: Props) {
  const school = await openSchool()
  const { periodId } = await params
  const tree = (await listPeriods(school)).find(({ periods }) => periods.some(({ id }) => id === periodId))
  const period = tree?.periods.find(({ id }) => id === periodId)
  if (!tree || !period) notFound()

  const asked = await searchParams
  const isClosed = asked.show === 'closed'
  const page = pageFromText(asked.page)
  const [states, t, tNode, locale] = await Promise.all([
    listCoursesAtEnd(school, { periodId, isClosed, page }),
    getTranslations('periods'),
    getTranslations('attestation.node'),
    getLocale(),
  ])
  const show = isClosed ? 'closed' : undefined
  const counts = { open: period.courses - period.closedCourses, closed: period.closedCourses }

  return (
    <SchoolPage section="periods">
      <div className="journal-head">
        <h1>
          {tNode(period.kind, { number: period.number })}
          <small className="mt-1 block">
            {formatDays(period.firstDay, period.lastDay, locale)}. {t('classes', { names: tree.classNames.join(', ') })}
          </small>
        </h1>
        <Link href={paths.schoolPeriods}>{t('all')}</Link>
      </div>
      {(asked.done === 'closed' || asked.done === 'opened') && (
        <Notice kind="done" heading={t(`done.${asked.done}`)} isNews className="mb-4" />
      )}
      <div className="space-y-6">
        <Sheet heading={t('closing')} id="closing">
          <ClosingForm
            period={period}
            today={today(school.timeZone)}
            timeZone={school.timeZone}
            actions={{ close: closeForAll, open: openAgain }}
          />
        </Sheet>
        {period.courses > 0 && (
          <Sheet heading={t('journals')} under={t('journalsUnder')} id="journals">
            <Segments
              label={t('journals')}
              segments={[
                {
                  name: t('notClosed', { count: counts.open }),
                  href: paths.schoolPeriod(periodId),
                  isCurrent: !isClosed,
                },
                {
                  name: t('closedOnes', { count: counts.closed }),
                  href: paths.schoolPeriod(periodId, { show: 'closed' }),
                  isCurrent: isClosed,
                },
              ]}
            />
            {states.courses.length === 0 ? (
              <p className="mt-4">{t(isClosed ? 'noneClosed' : 'allClosed')}</p>
            ) : (
              <CourseStates courses={states.courses} periodId={periodId} open={openAgain} />
            )}
            <Pager
              page={page}
              total={states.pages}
              hrefOf={(number) => paths.schoolPeriod(periodId, { show, page: String(number) })}
            />
          </Sheet>
        )}
      </div>
    </SchoolPage>
  )
}
