import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AttendanceList, AttendanceSums } from '@/components/diary/attendance-list'
import { DiaryHead, DiaryPage } from '@/components/diary/diary-page'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { isUnexplained } from '@/lib/journal/attendance'
import { periodAsked } from '@/lib/journal/period'
import { findAttendance, listPeriods } from '@/lib/journal/queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ period?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.attendance'))('title') }
}

export default async function AttendancePage({ params, searchParams }: Props) {
  const [{ pupilId }, asked, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'attendance')
  const now = today(diary.timeZone)
  const periods = await listPeriods(diary, now)
  const period = periodAsked(periods, asked.period, now)
  const { lines, sex } = period ? await findAttendance(diary, period) : { lines: [], sex: 'male' as const }

  return (
    <DiaryPage diary={diary} section="attendance">
      <DiaryHead diary={diary} section="attendance" title={t('attendance.title')} />
      {period ? (
        <>
          <div className="choices">
            <PeriodSwitch periods={periods} shown={period} hrefOf={(period) => paths.attendance(pupilId, period)} />
          </div>
          <Sheet>
            {lines.length === 0 && <p>{t('attendance.empty', { name: diary.name.givenName })}</p>}
            <AttendanceSums lines={lines} />
            {diary.basis === 'representative' && lines.some(isUnexplained) && (
              <p className="mt-3 text-grid text-soft">{t('attendance.unexplainedHint')}</p>
            )}
            <AttendanceList lines={lines} sex={sex} />
          </Sheet>
        </>
      ) : (
        <Notice kind="plain">{t('periods.none')}</Notice>
      )}
    </DiaryPage>
  )
}
