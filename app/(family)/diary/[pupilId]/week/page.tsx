import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChildSwitch } from '@/components/diary/child-switch'
import { DayStrip } from '@/components/diary/day-strip'
import { DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { formatWeek } from '@/components/diary/week-range'
import { WeekKey, WeekSpread } from '@/components/diary/week-spread'
import { WeekTurn } from '@/components/diary/week-turn'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { openDiary } from '@/lib/access/doors'
import { findWeek } from '@/lib/journal/week-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { dayShown, daysOfWeek, mondayAsked, presentMonday, weekNumber } from '@/lib/timetable/week'
import { sign } from './actions'

type Props = {
  params: Promise<{ pupilId: string }>
  searchParams: Promise<{ from?: string | string[]; day?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('diary.week')
  const range = formatWeek(mondayAsked((await searchParams).from, today()), await getLocale())
  return { title: t('titleOf', { range }) }
}

export default async function WeekPage({ params, searchParams }: Props) {
  const [{ pupilId }, { from, day }, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'week')
  const now = today(diary.timeZone)
  const monday = mondayAsked(from, now)
  const week = await findWeek(diary, monday)

  const isPresent = monday === presentMonday(now)
  const shown = dayShown(day, monday, now)
  const name = diary.name.givenName
  const under =
    week.period &&
    t('week.periodWeek', {
      period: t(`period.${week.period.kind}`, { number: week.period.number }),
      week: weekNumber(week.period.firstDay, monday),
    })

  return (
    <DiaryPage diary={diary} section="week" className="print-spread">
      <div className="week-head">
        <ChildSwitch diary={diary} hrefOf={(child) => paths.week(child, isPresent ? undefined : monday)} />
        <WeekTurn monday={monday} title={t('week.title')} under={under} hrefOf={(from) => paths.week(pupilId, from)} />
        <div className="diary-acts">
          {!isPresent && (
            <ButtonLink variant="quiet" href={paths.week(pupilId)} className="print-hidden">
              {t('week.present')}
            </ButtonLink>
          )}
          <DiaryPrint />
        </div>
      </div>

      {week.standing === 'enrolled' ? (
        <>
          <DayStrip
            days={daysOfWeek(monday)}
            shown={shown}
            today={now}
            hrefOf={(day) => paths.week(pupilId, monday, day)}
          />
          <WeekSpread diary={diary} week={week} today={now} shown={shown} sign={sign} />
          <WeekKey diary={diary} />
        </>
      ) : (
        <Notice kind="plain" className="my-6">
          <p>{t(`week.${week.standing}`, { name, sex: week.sex })}</p>
          {!isPresent && (
            <p>
              <ButtonLink variant="plain" href={paths.week(pupilId)}>
                {t('week.toPresent')}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
    </DiaryPage>
  )
}
