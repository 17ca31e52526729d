import { useLocale, useTranslations } from 'next-intl'
import { missedInRow } from '@/lib/journal/attendance'
import type { WeekDay as Day } from '@/lib/journal/week'
import { formatDayShort, formatWeekday } from '@/lib/platform/i18n/formats'
import { timeOf } from '@/lib/timetable/lesson'
import type { Sex } from './attendance-sign'
import { DayBlock } from './day-block'
import { LessonLine } from './lesson-line'
import { RemarkNote, Tasks, WeekLesson } from './week-lesson'
import { dayOfMonth } from './week-range'

type Props = {
  day: Day
  sex: Sex
  timeZone: string
  isToday: boolean
  /** The one that a phone shows. */
  isShown: boolean
  seesTimetable: boolean
}

/** A day of the week's spread. */
export function WeekDay({ day, sex, timeZone, isToday, isShown, seesTimetable }: Props) {
  const t = useTranslations('diary.week')
  const locale = useLocale()
  const missed = missedInRow(day.lessons.map((lesson) => lesson.attendance))
  const id = `d${dayOfMonth(day.day)}`
  const isEmpty = day.lessons.length + day.homework.length + day.remarks.length === 0

  return (
    <DayBlock
      id={id}
      dayOfMonth={dayOfMonth(day.day)}
      weekday={formatWeekday(day.day, locale)}
      spokenRest={`, ${formatDayShort(day.day, locale)}${isToday ? `, ${t('today')}` : ''}`}
      hours={day.hours ? `${timeOf(day.hours.starts)}–${timeOf(day.hours.ends)}` : undefined}
      isToday={isToday}
      className={isShown ? 'day-shown' : undefined}
      empty={day.holiday ?? (seesTimetable ? t('noLessons') : t('nothing'))}
    >
      {isEmpty ? undefined : (
        <>
          {day.lessons.map((lesson, index) => (
            <WeekLesson
              key={lesson.key}
              id={`${id}l${index}`}
              lesson={lesson}
              sex={sex}
              timeZone={timeZone}
              missed={missed.get(lesson.lessonId ?? '')}
              isNumbered={seesTimetable}
            />
          ))}
          {day.homework.map((task) => (
            <LessonLine key={task.id} number="" subject={task.subject} todo={<Tasks tasks={[task]} />} />
          ))}
          {day.remarks.map((remark) => (
            <LessonLine key={remark.id} number="" subject={remark.subject} notes={<RemarkNote remark={remark} />} />
          ))}
        </>
      )}
    </DayBlock>
  )
}
