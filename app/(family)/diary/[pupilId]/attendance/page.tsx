import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AttendanceList, AttendanceSums } from '@/components/diary/attendance-list'
import { AttendanceBySubject, AttendanceMonths } from '@/components/diary/attendance-months'
import { AttendanceNotices } from '@/components/diary/attendance-notices'
import { DiaryHead, DiaryPage } from '@/components/diary/diary-page'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { Segments } from '@/components/diary/segments'
import { YearSwitch } from '@/components/diary/year-switch'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { mayAnnounce } from '@/lib/journal/absence-commands'
import { isUnexplained } from '@/lib/journal/attendance'
import { findAttendance } from '@/lib/journal/attendance-queries'
import { periodAsked } from '@/lib/journal/period'
import { listYears } from '@/lib/journal/year-queries'
import { addressOf, yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { withdraw } from './actions'

type Asked = Partial<Record<'year' | 'period' | 'view' | 'done', string | string[]>>
type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<Asked> }

/** What the page may say was done, by its address. */
const doings = ['said', 'withdrawn'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.attendance'))('title') }
}

export default async function AttendancePage({ params, searchParams }: Props) {
  const [{ pupilId }, asked] = await Promise.all([params, searchParams])
  const [t, say] = await Promise.all([getTranslations('diary'), getTranslations('absence')])
  const diary = await openDiary(pupilId, 'attendance')
  const now = today(diary.timeZone)
  const years = await listYears(diary)
  const year = yearAsked(years, asked.year, now)
  const period = year && periodAsked(year.periods, asked.period, now)
  if (!period) {
    return (
      <DiaryPage diary={diary} section="attendance">
        <DiaryHead diary={diary} section="attendance" title={t('attendance.title')} />
        <Notice kind="plain">{t('periods.none')}</Notice>
      </DiaryPage>
    )
  }

  const isByMonth = asked.view === 'months'
  const { lines, sex, notices } = await findAttendance(diary, isByMonth ? year : period, now)
  const done = doings.find((one) => one === asked.done)
  const view = isByMonth ? 'months' : undefined
  const here = { year: year === years[0] ? undefined : addressOf(year), period: String(period.number), view }

  return (
    <DiaryPage diary={diary} section="attendance">
      <DiaryHead diary={diary} section="attendance" title={t('attendance.title')} />
      {done && <Notice kind="done" heading={say(done)} isNews className="mb-4" />}
      {mayAnnounce(diary) && (
        <p className="mb-4 print-hidden">
          <ButtonLink variant="plain" href={paths.announceAbsence(pupilId)}>
            {say('open')}
          </ButtonLink>
        </p>
      )}
      <AttendanceNotices notices={notices} pupilId={pupilId} today={now} withdraw={withdraw} />
      <div className="choices">
        <YearSwitch years={years} shown={year} hrefOf={(year) => paths.attendance(pupilId, { year, view })} />
        {!isByMonth && (
          <PeriodSwitch
            periods={year.periods}
            shown={period}
            hrefOf={(period) => paths.attendance(pupilId, { ...here, period })}
          />
        )}
        <Segments
          label={say('view')}
          segments={[
            { href: paths.attendance(pupilId, { ...here, view: undefined }), name: say('days'), isCurrent: !isByMonth },
            { href: paths.attendance(pupilId, { ...here, view: 'months' }), name: say('months'), isCurrent: isByMonth },
          ]}
        />
      </div>
      <Sheet>
        {lines.length === 0 && <p>{t('attendance.empty', { name: diary.name.givenName })}</p>}
        {lines.length > 0 && isByMonth && <AttendanceMonths lines={lines} />}
        {!isByMonth && <AttendanceSums lines={lines} />}
        {diary.basis === 'representative' && lines.some(isUnexplained) && (
          <p className="mt-3 text-grid text-soft">{t('attendance.unexplainedHint')}</p>
        )}
        {!isByMonth && <AttendanceList lines={lines} sex={sex} />}
        <AttendanceBySubject lines={lines} />
      </Sheet>
    </DiaryPage>
  )
}
