import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PeriodList } from '@/components/attestation/period-list'
import { PeriodRules } from '@/components/attestation/period-rules'
import { PeriodState } from '@/components/attestation/period-state'
import { TreeSwitch } from '@/components/attestation/tree-switch'
import { DiaryPrint } from '@/components/diary/diary-page'
import { Segments } from '@/components/diary/segments'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayDecide } from '@/lib/attestation/commands'
import { kindsOf, mayCloseWith } from '@/lib/attestation/course-period'
import { type DecisionKind, decisionKinds } from '@/lib/attestation/decision'
import { findCoursePeriod } from '@/lib/attestation/queries'
import { today } from '@/lib/platform/clock'
import { formatDays } from '@/lib/platform/i18n/formats'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { giveMarks } from './actions'

type Props = {
  params: Promise<{ courseId: string; periodId: string }>
  searchParams: Promise<{ kind?: string | string[]; saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attestation.give'))('title'), robots: { index: false } }
}

export default async function PeriodPage({ params, searchParams }: Props) {
  const [{ courseId, periodId }, asked, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('attestation'),
    getLocale(),
  ])
  const journal = await openJournal(courseId)
  // A substitute has the lessons alone.
  if (journal.role === 'substitute' || !isId(periodId)) notFound()
  const day = today(journal.timeZone)
  const course = await findCoursePeriod(journal, { periodId, kind: kindAsked(asked.kind), today: day })
  if (!course) notFound()

  const { period, kind, scale, closing } = course
  const kinds = kindsOf(course)
  const isBegun = day >= period.firstDay
  const mayWrite = mayDecide(journal) && scale !== null && closing === null && isBegun
  const list = <PeriodList course={course} mayWrite={mayWrite} timeZone={journal.timeZone} />

  return (
    <JournalPage journal={journal} section="periods">
      <JournalHead
        journal={journal}
        under={`${t(`node.${period.kind}`, { number: period.number })}, ${formatDays(period.firstDay, period.lastDay, locale)}`}
      >
        <DiaryPrint />
      </JournalHead>
      <div className="choices">
        <TreeSwitch tree={course.tree} shown={period} hrefOf={(node) => paths.journalPeriod(courseId, node.id)} />
        {kinds.length > 1 && (
          <Segments
            label={t('kinds')}
            segments={kinds.map((one) => ({
              href: paths.journalPeriod(courseId, periodId, { kind: one }),
              name: t(`kind.${one}`),
              isCurrent: one === kind,
            }))}
          />
        )}
      </div>
      <PeriodState course={course} journal={journal} isBegun={isBegun} saved={asked.saved} />
      {scale !== null && (
        <Sheet
          id="marks"
          heading={t(`kind.${kind}`)}
          aside={kind === 'period' ? t('give.lessons', { lessons: course.lessons }) : undefined}
        >
          {mayWrite ? (
            <Form key={`${kind} ${asked.saved}`} action={giveMarks} label={t('give.title')}>
              <Hidden name="courseId" value={courseId} />
              <Hidden name="periodId" value={periodId} />
              <Hidden name="kind" value={kind} />
              {list}
              <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 print-hidden">
                <Button name="act" value="save">
                  {t('give.save')}
                </Button>
                {mayCloseWith(course) ? (
                  <>
                    <Button name="act" value="close" variant="plain">
                      {t('give.close')}
                    </Button>
                    <p className="text-grid text-soft">{t('give.closeHint')}</p>
                  </>
                ) : (
                  <p className="text-grid text-soft">{t('give.notLastHint')}</p>
                )}
              </div>
            </Form>
          ) : (
            list
          )}
          <PeriodRules course={course} />
        </Sheet>
      )}
    </JournalPage>
  )
}

function kindAsked(asked: string | string[] | undefined): DecisionKind | undefined {
  return decisionKinds.find((kind) => kind === asked)
}
