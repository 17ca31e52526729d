import { useTranslations } from 'next-intl'
import type { DiaryKey } from '@/lib/access/key'
import { maySignWeek } from '@/lib/journal/signature'
import type { Week } from '@/lib/journal/week-queries'
import { type Day, mondayOf } from '@/lib/platform/day'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { DayColumns } from './day-block'
import { WeekAverages } from './week-averages'
import { WeekDay } from './week-day'
import { WeekShort } from './week-short'
import { type SignAction, WeekSignature } from './week-signature'

type Props = { diary: DiaryKey; week: Week; today: Day; shown: Day; sign: SignAction }

/** The diary's spread: Monday to Wednesday on the left page, Thursday to Saturday on the right one. */
export function WeekSpread({ diary, week, today, shown, sign }: Props) {
  const t = useTranslations('diary.week')
  const columns: [string, string, string] = [t('columns.subject'), t('columns.todo'), t('columns.mark')]
  const monday = mondayOf(shown)
  const seesMarks = diary.parts.has('marks')

  return (
    <section className="spread spread-week" aria-label={t('label')}>
      <DayColumns words={columns} side="left" />
      <DayColumns words={columns} side="right" />
      {week.days.map((day) => (
        <WeekDay
          key={day.day}
          day={day}
          sex={week.sex}
          timeZone={diary.timeZone}
          isToday={day.day === today}
          isShown={day.day === shown}
          seesTimetable={diary.parts.has('timetable')}
        />
      ))}
      {seesMarks && week.period && <WeekAverages averages={week.averages} period={week.period} rules={week.rules} />}
      <div className="tail signing foot-right">
        {week.classTeacher && (
          <p>
            {t('classTeacher')}
            <b className="word-of">{initialsName(week.classTeacher)}</b>
          </p>
        )}
        <WeekShort days={week.days} />
        <WeekSignature
          signatures={week.signatures}
          signing={maySignWeek(diary, monday, today) ? { action: sign, pupilId: diary.pupilId, monday } : null}
        />
      </div>
    </section>
  )
}

/** What the signs of the spread mean. */
export function WeekKey({ diary }: { diary: DiaryKey }) {
  const t = useTranslations('diary')
  const tags = {
    s: (chunks: React.ReactNode) => <s>{chunks}</s>,
    b: (chunks: React.ReactNode) => <b>{chunks}</b>,
    screen: (chunks: React.ReactNode) => <span className="print-hidden">{chunks}</span>,
  }
  return (
    <p className="key">
      {diary.parts.has('marks') && t.rich('week.key', tags)}{' '}
      {diary.parts.has('attendance') &&
        t.rich(diary.basis === 'representative' ? 'week.keyAttendance' : 'week.keyAttendanceBrief', tags)}{' '}
      {t('schoolTime')}
    </p>
  )
}
