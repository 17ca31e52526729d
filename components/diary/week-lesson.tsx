import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { Homework } from '@/lib/journal/homework'
import { isAwaited } from '@/lib/journal/mark'
import type { Remark } from '@/lib/journal/remark'
import type { WeekLesson as Lesson } from '@/lib/journal/week'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { isCancelled } from '@/lib/timetable/lesson'
import { AttendanceLetter, AttendanceWords, type Sex } from './attendance-sign'
import { LessonLine, Note } from './lesson-line'
import { Instead, LessonWithSlip } from './lesson-slip'
import { MarkWithSlip, useMarkNote } from './mark-slip'
import { Room } from './room'
import { inSentence, typeset } from './work'

type Props = {
  id: string
  lesson: Lesson
  sex: Sex
  timeZone: string
  /** How many lessons were missed from this one on, where it is the first of them. */
  missed: number | undefined
  isNumbered: boolean
}

/** A lesson of the week with all that belongs to it. */
export function WeekLesson({ id, lesson, sex, timeZone, missed, isNumbered }: Props) {
  const { attendance, marks, remarks, homework } = lesson
  const hasNotes =
    missed !== undefined ||
    remarks.length > 0 ||
    marks.some((mark) => mark.entries.length > 1 || isAwaited(mark.now.value))

  return (
    <LessonLine
      number={isNumbered ? lesson.number : ''}
      isCancelled={isCancelled(lesson)}
      subject={
        <>
          <LessonWithSlip id={id} lesson={lesson} />
          <ChangeTag lesson={lesson} />
        </>
      }
      todo={
        <>
          {homework.length > 0 && <Tasks tasks={homework} />}
          <ChangeWords lesson={lesson} />
        </>
      }
      marks={
        <>
          {marks.map((mark, index) => (
            <MarkWithSlip key={mark.columnId} id={`${id}m${index}`} mark={mark} timeZone={timeZone} />
          ))}
          {attendance && <AttendanceLetter attendance={attendance} sex={sex} />}
        </>
      }
      notes={
        hasNotes && (
          <>
            {missed !== undefined && attendance && (
              <Note isInk>
                <AttendanceWords attendance={attendance} sex={sex} lessons={missed} />
              </Note>
            )}
            {marks.map((mark) => (
              <MarkNote key={mark.columnId} mark={mark} timeZone={timeZone} />
            ))}
            {remarks.map((remark) => (
              <RemarkNote key={remark.id} remark={remark} />
            ))}
          </>
        )
      }
    />
  )
}

/** What is set, with the minutes that it should take. */
export function Tasks({ tasks }: { tasks: readonly Homework[] }) {
  const t = useTranslations('diary.lesson')
  return tasks.map((task, index) => (
    <span key={task.id}>
      {index > 0 && '; '}
      {typeset(task.text)}
      {task.minutes !== null && <small className="min"> {t('minutes', { minutes: task.minutes })}</small>}
      {task.isPersonal && <small className="min"> {t('personal')}</small>}
    </span>
  ))
}

/** «Похвала. Прочла наизусть. Лисина О. М.»; what it said before a change stays, struck through. */
export function RemarkNote({ remark }: { remark: Remark }) {
  const t = useTranslations('diary.remark')
  const { kind, by, text, former, isCorrected, isWithdrawn } = remark
  return (
    <Note head={t(kind)} by={by && initialsName(by)}>
      {former && <s>{typeset(former)}</s>} {text !== null && typeset(text)}
      {text === null && !isWithdrawn && t('erased')}
      {isCorrected && ` (${t(isWithdrawn ? 'withdrawn' : 'corrected')})`}
    </Note>
  )
}

function MarkNote({ mark, timeZone }: { mark: Lesson['marks'][number]; timeZone: string }) {
  const note = useMarkNote(mark, timeZone)
  return note && <Note head={note.head}>{note.text}</Note>
}

function ChangeTag({ lesson }: { lesson: Lesson }) {
  const t = useTranslations('diary.lesson')
  if (!lesson.change) return null
  if (isCancelled(lesson)) {
    return (
      <>
        {' '}
        <Tag>{t('cancelled')}</Tag>
      </>
    )
  }

  return (
    <small>
      <Tag>{t(lesson.change)}</Tag>
      {lesson.instead.subject && <Instead>{lesson.instead.subject}</Instead>}
    </small>
  )
}

function ChangeWords({ lesson }: { lesson: Lesson }) {
  const t = useTranslations('diary.lesson')
  const { change, instead, teacher, room, reason } = lesson
  if (!change) return null
  if (isCancelled(lesson)) {
    return (
      <small className="change">{reason ? `${t('cancelledLong')}: ${inSentence(reason)}` : t('cancelledLong')}</small>
    )
  }

  return (
    <small className="change">
      {teacher && instead.teacher && t('led', { name: initialsName(teacher) })}
      {teacher && instead.teacher && room && instead.room && ', '}
      {room && instead.room && <Room room={room} isBrief />}
    </small>
  )
}
