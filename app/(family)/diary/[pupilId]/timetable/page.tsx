import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChildSwitch } from '@/components/diary/child-switch'
import { DayStrip } from '@/components/diary/day-strip'
import { DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { TimetableDay } from '@/components/diary/timetable-day'
import { formatWeek } from '@/components/diary/week-range'
import { WeekTurn } from '@/components/diary/week-turn'
import { ButtonLink } from '@/components/ui/button'
import { openDiary } from '@/lib/access/doors'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { listTimetable } from '@/lib/timetable/queries'
import { dayShown, daysOfWeek, mondayAsked, presentMonday } from '@/lib/timetable/week'

type Props = {
  params: Promise<{ pupilId: string }>
  searchParams: Promise<{ from?: string | string[]; day?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('diary.timetable')
  return {
    title: t('titleOf', { range: formatWeek(mondayAsked((await searchParams).from, today()), await getLocale()) }),
  }
}

export default async function TimetablePage({ params, searchParams }: Props) {
  const [{ pupilId }, { from, day }, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'timetable')
  const now = today(diary.timeZone)
  const monday = mondayAsked(from, now)
  const days = await listTimetable(diary, monday)
  const shown = dayShown(day, monday, now)

  return (
    <DiaryPage diary={diary} section="timetable">
      <div className="week-head">
        <ChildSwitch diary={diary} hrefOf={(child) => paths.timetable(child, monday)} />
        <WeekTurn monday={monday} title={t('timetable.title')} hrefOf={(from) => paths.timetable(pupilId, from)} />
        <div className="diary-acts">
          {monday !== presentMonday(now) && (
            <ButtonLink variant="quiet" href={paths.timetable(pupilId)} className="print-hidden">
              {t('week.present')}
            </ButtonLink>
          )}
          <DiaryPrint />
        </div>
      </div>
      <DayStrip
        days={daysOfWeek(monday)}
        shown={shown}
        today={now}
        hrefOf={(day) => paths.timetable(pupilId, monday, day)}
      />
      <div className="timetable-week">
        {days.map((day) => (
          <TimetableDay key={day.day} day={day} isToday={day.day === now} isShown={day.day === shown} />
        ))}
      </div>
      <p className="key">{t('schoolTime')}</p>
    </DiaryPage>
  )
}
