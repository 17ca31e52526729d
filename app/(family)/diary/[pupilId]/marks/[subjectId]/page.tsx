import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AverageParts, LeftOutMarks } from '@/components/diary/average-parts'
import { AverageFormula, OutlookWords } from '@/components/diary/average-words'
import { ChartOfMarks } from '@/components/diary/chart-of-marks'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { PlannerSheet } from '@/components/diary/planner-sheet'
import { formatAverage } from '@/components/diary/work'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { explanationOf } from '@/lib/journal/explain'
import { periodAsked } from '@/lib/journal/period'
import { findSubjectMarks } from '@/lib/journal/planner-queries'
import { seriesOf } from '@/lib/journal/series'
import { listYears } from '@/lib/journal/year-queries'
import { addressOf, yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'

type Asked = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ pupilId: string; subjectId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.marks'))('title') }
}

export default async function SubjectPage({ params, searchParams }: Props) {
  const [{ pupilId, subjectId }, asked] = await Promise.all([params, searchParams])
  const diary = await openDiary(pupilId, 'marks')
  if (!isId(subjectId)) notFound()

  const now = today(diary.timeZone)
  const years = await listYears(diary)
  const year = yearAsked(years, asked.year, now)
  const period = year && periodAsked(year.periods, asked.period, now)
  const subject = period && (await findSubjectMarks(diary, subjectId, period, { rules: year.rules, today: now }))
  if (!subject) notFound()

  const [t, locale] = await Promise.all([getTranslations('averages'), getLocale()])
  const { rules } = year
  const explanation = explanationOf(subject.marks, rules)
  const here = { year: year === years[0] ? undefined : addressOf(year), period: String(period.number) }
  const isRounded = subject.scale === 'five'
  const mayPlan = isRounded && now <= period.lastDay

  return (
    <DiaryPage diary={diary} section="marks">
      <DiaryHead diary={diary} section="marks" title={subject.subject}>
        <DiaryPrint />
      </DiaryHead>
      <ButtonLink variant="quiet" href={paths.marks(pupilId, here)} className="print-hidden mb-2 -ml-3">
        {t('back')}
      </ButtonLink>
      <div className="choices">
        <PeriodSwitch
          periods={year.periods}
          shown={period}
          hrefOf={(period) => paths.subjectMarks(pupilId, subjectId, { ...here, period })}
        />
      </div>
      <Sheet id="average" heading={t('howComes')}>
        {explanation.average && (
          <p className="average-now">
            <b>{formatAverage(explanation.average, rules, locale)}</b>
          </p>
        )}
        <AverageFormula explanation={explanation} rules={rules} />
        {isRounded && explanation.average && <OutlookWords outlook={explanation.outlook} rules={rules} />}
        <AverageParts explanation={explanation} rules={rules} />
        <LeftOutMarks explanation={explanation} />
      </Sheet>
      {explanation.average && (
        <Sheet id="chart" heading={t('chart.heading')} className="mt-6">
          <ChartOfMarks series={seriesOf(subject.marks)} rules={rules} />
        </Sheet>
      )}
      {mayPlan && (
        <PlannerSheet
          subject={subject}
          rules={rules}
          read={(field) => [asked[field] ?? []].flat()}
          place={Object.fromEntries(
            Object.entries(here).filter((entry): entry is [string, string] => Boolean(entry[1])),
          )}
        />
      )}
    </DiaryPage>
  )
}
