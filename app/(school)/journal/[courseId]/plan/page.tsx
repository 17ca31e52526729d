import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { PlanForms } from '@/components/plan/plan-forms'
import { PlanTable } from '@/components/plan/plan-table'
import { TestCalendar } from '@/components/plan/test-calendar'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayWritePlan } from '@/lib/journal/plan-commands'
import { findPlan } from '@/lib/journal/plan-queries'
import { listTests } from '@/lib/journal/test-queries'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/day'
import { copyPlanOf, savePlanTyped, uploadPlan } from './actions'

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<{ saved?: string | string[] }> }

/** How far the class's tests are looked ahead to: a test is planned weeks before. */
const daysAhead = 60

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title'), robots: { index: false } }
}

export default async function PlanPage({ params, searchParams }: Props) {
  const journal = await openJournal((await params).courseId)
  const now = today(journal.timeZone)
  const [plan, tests, asked, t, locale] = await Promise.all([
    findPlan(journal, now),
    listTests(journal, { firstDay: addDays(now, -14), lastDay: addDays(now, daysAhead) }),
    searchParams,
    getTranslations('plan'),
    getLocale(),
  ])
  const hours = plan.hours.length

  return (
    <JournalPage journal={journal} section="plan">
      <JournalHead
        journal={journal}
        under={hours > 0 ? t('progress', { given: plan.topicsGiven, held: plan.lessonsSoFar, hours }) : t('none')}
      />
      {asked.saved === 'yes' && <Notice kind="done" heading={t('saved', { hours })} isNews className="mb-4" />}
      <div className="grid gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Sheet id="hours" heading={t('hours')}>
          {hours > 0 ? <PlanTable hours={plan.hours} given={plan.topicsGiven} /> : <p>{t('empty')}</p>}
        </Sheet>
        <div className="space-y-6">
          {mayWritePlan(journal) && (
            <Sheet id="mend" heading={t('mend')}>
              <PlanForms
                courseId={journal.courseId}
                plan={plan}
                actions={{ save: savePlanTyped, upload: uploadPlan, copy: copyPlanOf }}
              />
            </Sheet>
          )}
          <Sheet id="tests" heading={t('tests')} under={t('testsUnder')}>
            <TestCalendar tests={tests} locale={locale} />
          </Sheet>
        </div>
      </div>
    </JournalPage>
  )
}
