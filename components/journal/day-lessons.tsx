import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import { type DayLesson, type LessonState, type Moment, stateOfLesson } from '@/lib/journal/day'
import type { Day } from '@/lib/platform/day'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { timeOf } from '@/lib/timetable/lesson'

type Props = { lessons: readonly DayLesson[]; day: Day; at: Moment; holiday: string | null }

/** A teacher's lessons of a day in order: when, what, where, and how each stands. The whole line leads to the lesson. */
export function DayLessons({ lessons, day, at, holiday }: Props) {
  const t = useTranslations('lesson.day')
  if (lessons.length === 0) return <p className="text-soft">{holiday ? t('holiday', { holiday }) : t('noLessons')}</p>

  return (
    <ol className="day-lessons">
      {lessons.map((lesson) => (
        <DayLine
          key={`${lesson.courseId} ${lesson.number} ${lesson.lessonId}`}
          lesson={lesson}
          state={stateOfLesson(lesson, day, at)}
        />
      ))}
    </ol>
  )
}

const tones: Record<LessonState, TagTone> = {
  cancelled: 'soft',
  'given-away': 'soft',
  'other-subject': 'soft',
  coming: 'soft',
  now: 'pen',
  'nothing-written': 'amber',
  'no-attendance': 'amber',
  'no-topic': 'amber',
  done: 'green',
}

function DayLine({ lesson, state }: { lesson: DayLesson; state: LessonState }) {
  const t = useTranslations('lesson.day')
  const { number, bell, lessonId, courseId, className, change, topic } = lesson
  const room = change?.room ?? lesson.room
  const name = (
    <>
      {change?.subject && lesson.isGivenToMe ? change.subject : lesson.subject}, {className}
    </>
  )
  const isOff = state === 'cancelled' || state === 'given-away'

  return (
    <li className={state === 'now' ? 'day-line day-line-now' : 'day-line'}>
      <span className="day-no">{number}</span>
      <span className="day-time">{bell && `${timeOf(bell.starts)}–${timeOf(bell.ends)}`}</span>
      <div className="day-what">
        {lessonId ? (
          <Link href={paths.journalLesson(courseId, lessonId)} prefetch={false}>
            {name}
          </Link>
        ) : (
          <b className="font-firm">{isOff ? <s>{name}</s> : name}</b>
        )}
        <small>
          {!isOff && room && t('room', { room })}
          {change?.room && lesson.room && !isOff && <> ({t('insteadOf', { what: lesson.room })})</>}
          {topic && <span className="block">{topic}</span>}
          <ChangeWords lesson={lesson} />
        </small>
      </div>
      <span className="day-state">
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </span>
    </li>
  )
}

/** Who gives the lesson in whose place, and why. */
function ChangeWords({ lesson: { change, isOwn, isGivenToMe, teacher, subject } }: { lesson: DayLesson }) {
  const t = useTranslations('lesson.day')
  if (!change) return null

  const isTaken = isGivenToMe && !isOwn
  return (
    <span className="block">
      {change.kind !== 'cancelled' && isTaken && t('taken', { name: initialsName(teacher) })}
      {change.kind !== 'cancelled' && isTaken && change.subject && `, ${t('insteadOf', { what: subject })}`}
      {!isGivenToMe && change.teacher && t('given', { name: initialsName(change.teacher) })}
      {!isGivenToMe && change.subject && `, ${t('bySubject', { subject: change.subject })}`}
      {change.reason && <> {t('reason', { reason: change.reason })}</>}
    </span>
  )
}
