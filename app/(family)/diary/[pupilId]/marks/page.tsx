import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { MarksByDay } from '@/components/diary/marks-by-day'
import { MarksBySubject } from '@/components/diary/marks-by-subject'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { Segments } from '@/components/diary/segments'
import { YearSwitch } from '@/components/diary/year-switch'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { periodAsked } from '@/lib/journal/period'
import { listMarks } from '@/lib/journal/queries'
import { listYears } from '@/lib/journal/year-queries'
import { addressOf, yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Asked = Partial<Record<'year' | 'period' | 'view', string | string[]>>
type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.marks'))('title') }
}

export default async function MarksPage({ params, searchParams }: Props) {
  const [{ pupilId }, asked, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'marks')
  const now = today(diary.timeZone)
  const years = await listYears(diary)
  const year = yearAsked(years, asked.year, now)
  const period = year && periodAsked(year.periods, asked.period, now)
  if (!period) {
    return (
      <DiaryPage diary={diary} section="marks">
        <DiaryHead diary={diary} section="marks" title={t('marks.title')} />
        <Notice kind="plain">{t('periods.none')}</Notice>
      </DiaryPage>
    )
  }

  const marks = await listMarks(diary, period, year.rules)
  const isByDay = asked.view === 'days'
  const here = {
    year: year === years[0] ? undefined : addressOf(year),
    period: String(period.number),
    view: isByDay ? 'days' : undefined,
  }

  return (
    <DiaryPage diary={diary} section="marks">
      <DiaryHead diary={diary} section="marks" title={t('marks.title')}>
        <DiaryPrint />
      </DiaryHead>
      <div className="choices">
        <YearSwitch years={years} shown={year} hrefOf={(year) => paths.marks(pupilId, { year, view: here.view })} />
        <PeriodSwitch
          periods={year.periods}
          shown={period}
          hrefOf={(period) => paths.marks(pupilId, { ...here, period })}
        />
        <Segments
          label={t('marks.view')}
          segments={[
            {
              href: paths.marks(pupilId, { ...here, view: undefined }),
              name: t('marks.bySubject'),
              isCurrent: !isByDay,
            },
            { href: paths.marks(pupilId, { ...here, view: 'days' }), name: t('marks.byDay'), isCurrent: isByDay },
          ]}
        />
      </div>
      <Sheet>
        {marks.length === 0 ? (
          <p>{t('marks.empty')}</p>
        ) : isByDay ? (
          <MarksByDay marks={marks} timeZone={diary.timeZone} />
        ) : (
          <MarksBySubject
            marks={marks}
            rules={year.rules}
            timeZone={diary.timeZone}
            hrefOf={(subjectId) => paths.subjectMarks(pupilId, subjectId, { year: here.year, period: here.period })}
          />
        )}
      </Sheet>
      {marks.length > 0 && (
        <p className="key">
          {t.rich(`marks.key.${year.rules.averaging}`, {
            screen: (chunks) => <span className="print-hidden">{chunks}</span>,
          })}
        </p>
      )}
    </DiaryPage>
  )
}
