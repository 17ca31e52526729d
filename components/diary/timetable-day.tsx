import { useLocale, useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { Tag } from '@/components/ui/tag'
import { formatDay } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { isCancelled, type Lesson, timeOf } from '@/lib/timetable/lesson'
import type { TimetableDay as Day } from '@/lib/timetable/queries'
import { Instead } from './lesson-slip'
import { Room } from './room'
import { inSentence, typeset } from './work'

type Props = { day: Day; isToday: boolean /** The one that a phone shows. */; isShown: boolean }

/** A day of the timetable, all of it open to the eye: when, what, where, by whom, about what. */
export function TimetableDay({ day, isToday, isShown }: Props) {
  const t = useTranslations('diary')
  const locale = useLocale()
  const headingId = `timetable-${day.day}`

  return (
    <section className={classes('sheet timetable', isShown && 'day-shown')} aria-labelledby={headingId}>
      <h2 id={headingId}>
        <span>{formatDay(day.day, locale)}</span>
        {isToday && <Tag tone="green">{t('week.today')}</Tag>}
      </h2>
      {day.lessons.length === 0 ? (
        <p className="text-soft">{day.holiday ?? t('timetable.noLessons')}</p>
      ) : (
        <ol>
          {day.lessons.map((lesson) => (
            <TimetableLine key={lesson.key} lesson={lesson} />
          ))}
        </ol>
      )}
    </section>
  )
}

function TimetableLine({ lesson }: { lesson: Lesson }) {
  const t = useTranslations('diary.lesson')
  const { number, bell, subject, room, teacher, topic, reason, change, instead } = lesson
  const isOff = isCancelled(lesson)

  return (
    <li>
      <span className="text-soft">{number}</span>
      <span className="whitespace-nowrap">{bell && `${timeOf(bell.starts)}–${timeOf(bell.ends)}`}</span>
      <span>
        <b className="font-firm">{isOff ? <s className="text-soft">{typeset(subject)}</s> : typeset(subject)}</b>
        {change && (
          <>
            {' '}
            <Tag>{t(change)}</Tag>
            {instead.subject && <Instead>{instead.subject}</Instead>}
          </>
        )}
        {!isOff && (
          <small>
            {room && <Room room={room} isBrief />}
            {instead.room && <Instead>{instead.room}</Instead>}
            {room && teacher && ', '}
            {teacher && initialsName(teacher)}
            {instead.teacher && <Instead>{initialsName(instead.teacher)}</Instead>}
          </small>
        )}
        {topic && <small>{t('topic', { topic })}</small>}
        {reason && <small>{t('reason', { reason: inSentence(reason) })}</small>}
      </span>
    </li>
  )
}
