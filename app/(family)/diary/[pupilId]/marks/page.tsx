import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { MarksByDay } from '@/components/diary/marks-by-day'
import { MarksBySubject } from '@/components/diary/marks-by-subject'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { Segments } from '@/components/diary/segments'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { periodAsked } from '@/lib/journal/period'
import { listMarks, listPeriods } from '@/lib/journal/queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ pupilId: string }>
  searchParams: Promise<{ period?: string | string[]; view?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.marks'))('title') }
}

export default async function MarksPage({ params, searchParams }: Props) {
  const [{ pupilId }, asked, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'marks')
  const now = today(diary.timeZone)
  const periods = await listPeriods(diary, now)
  const period = periodAsked(periods, asked.period, now)
  const marks = period ? await listMarks(diary, period) : []
  const isByDay = asked.view === 'days'
  const view = isByDay ? 'days' : undefined
  const number = period ? String(period.number) : undefined
  const Marks = isByDay ? MarksByDay : MarksBySubject

  return (
    <DiaryPage diary={diary} section="marks">
      <DiaryHead diary={diary} section="marks" title={t('marks.title')}>
        <DiaryPrint />
      </DiaryHead>
      {period ? (
        <>
          <div className="choices">
            <PeriodSwitch
              periods={periods}
              shown={period}
              hrefOf={(period) => paths.marks(pupilId, { period, view })}
            />
            <Segments
              label={t('marks.view')}
              segments={[
                { href: paths.marks(pupilId, { period: number }), name: t('marks.bySubject'), isCurrent: !isByDay },
                {
                  href: paths.marks(pupilId, { period: number, view: 'days' }),
                  name: t('marks.byDay'),
                  isCurrent: isByDay,
                },
              ]}
            />
          </div>
          <Sheet>
            {marks.length > 0 ? <Marks marks={marks} timeZone={diary.timeZone} /> : <p>{t('marks.empty')}</p>}
          </Sheet>
          {marks.length > 0 && (
            <p className="key">
              {t.rich('marks.key', { screen: (chunks) => <span className="print-hidden">{chunks}</span> })}
            </p>
          )}
        </>
      ) : (
        <Notice kind="plain">{t('periods.none')}</Notice>
      )}
    </DiaryPage>
  )
}
