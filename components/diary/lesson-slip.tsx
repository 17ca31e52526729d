import { useTranslations } from 'next-intl'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { isCancelled, type Lesson, timeOf } from '@/lib/timetable/lesson'
import { Room } from './room'
import { WithSlip } from './slip'
import { inSentence, typeset } from './work'

/** The name of the subject, and on demand when, where, by whom and about what. */
export function LessonWithSlip({ id, lesson }: { id: string; lesson: Lesson }) {
  const t = useTranslations('diary.lesson')
  const { subject, number, bell, room, teacher, topic, reason, instead } = lesson
  const name = typeset(subject)
  const face = isCancelled(lesson) ? <s>{name}</s> : name
  // Whoever may not see the timetable has nothing to open here.
  if (!bell && !room && !teacher) return face

  return (
    <WithSlip id={id} className="lesson-button" face={face}>
      <p className="slip-head">{t('heading', { number, subject })}</p>
      {isCancelled(lesson) && <p>{t('cancelledLong')}</p>}
      {bell && (
        <p>
          {timeOf(bell.starts)}–{timeOf(bell.ends)}
        </p>
      )}
      {room && (
        <p>
          <Room room={room} />
          {instead.room && <Instead>{instead.room}</Instead>}
        </p>
      )}
      {teacher && (
        <p>
          {t('teacher', { name: initialsName(teacher) })}
          {instead.teacher && <Instead>{initialsName(instead.teacher)}</Instead>}
        </p>
      )}
      {instead.number && <p>{t('movedFrom', { number: instead.number })}</p>}
      {!isCancelled(lesson) && <p>{topic ? t('topic', { topic }) : t('noTopic')}</p>}
      {reason && <p>{t('reason', { reason: inSentence(reason) })}</p>}
    </WithSlip>
  )
}

/** What the timetable says, struck out beside what holds. */
export function Instead({ children }: { children: string }) {
  const t = useTranslations('diary.lesson')
  return (
    <>
      {' '}
      <span className="sr-only">{t('instead')} </span>
      <s className="text-soft">{children}</s>
    </>
  )
}
