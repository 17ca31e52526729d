import { useLocale, useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { LessonPupil, LessonSheet } from '@/lib/journal/lesson'
import { formatDay } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'
import { useNote } from './lesson-class'

/** A lesson for who reads it: the class teacher, the head, and its teacher once the day has closed. */
export function LessonRead({ lesson }: { lesson: LessonSheet }) {
  const t = useTranslations('lesson')
  const locale = useLocale()
  const names = new Map(lesson.pupils.map((pupil) => [pupil.enrolmentId, briefName(pupil, 'surname')]))

  return (
    <div className="lesson-desk">
      <Sheet id="class" heading={t('roll.heading')} under={!lesson.isAttendanceTaken && t('roll.notTaken')}>
        <ol className="roll">
          {lesson.pupils.map((pupil, index) => (
            <ReadLine key={pupil.enrolmentId} pupil={pupil} number={index + 1} lesson={lesson} />
          ))}
        </ol>
      </Sheet>
      <div className="space-y-6">
        <Sheet id="topic" heading={t('topic.heading')}>
          <p className={lesson.topic ? undefined : 'text-soft'}>{lesson.topic ?? t('topic.none')}</p>
          <h3 className="mt-4 text-body">{t('task.heading')}</h3>
          {lesson.tasks.length === 0 && <p className="text-soft">{t('task.none')}</p>}
          <ul>
            {lesson.tasks.map((task) => (
              <li key={task.id} className="py-1">
                {task.text}{' '}
                <small className="block text-soft">{t('task.dueBy', { day: formatDay(task.dueDay, locale) })}</small>
              </li>
            ))}
          </ul>
        </Sheet>
        {lesson.remarks.length > 0 && (
          <Sheet id="remarks" heading={t('remark.heading')}>
            {lesson.remarks.map((remark) => (
              <p key={remark.remarkId} className="lesson-remark">
                <b className="font-firm">{names.get(remark.enrolmentId)}.</b>{' '}
                {t('remark.said', {
                  kind: remark.kind,
                  state: remark.isWithdrawn ? 'withdrawn' : remark.text === null ? 'erased' : 'stands',
                  text: remark.text ?? '',
                })}
              </p>
            ))}
          </Sheet>
        )}
      </div>
    </div>
  )
}

function ReadLine({ pupil, number, lesson }: { pupil: LessonPupil; number: number; lesson: LessonSheet }) {
  const t = useTranslations('lesson.roll')
  const note = useNote()(pupil)
  const { attendance } = pupil
  const marks = lesson.columns.flatMap((column) => {
    const value = pupil.marks[column.id]?.value
    return value ? [{ ...column, value }] : []
  })

  return (
    <li className="roll-line">
      <span className="roll-no" aria-hidden="true">
        {number}
      </span>
      <span className="roll-name">
        {briefName(pupil, 'surname')}
        {note && <small>{note}</small>}
      </span>
      <span>
        {attendance && attendance.kind !== 'present' && (
          <>
            {t(`full.${attendance.kind}`)}
            {attendance.minutes !== null && `, ${t('minutesOf', { minutes: attendance.minutes })}`}
          </>
        )}
      </span>
      <span className="roll-marks">
        {marks.map(({ id, shortName, value }) => (
          <span key={id} className="roll-read">
            <small>{shortName}</small>
            <b>{value === '.' ? t('awaited') : value}</b>
          </span>
        ))}
      </span>
    </li>
  )
}
