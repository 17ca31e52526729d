import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import type { JournalKey } from '@/lib/access/key'
import type { LessonSheet } from '@/lib/journal/lesson'
import { fieldOf, type SeenCell, seenAttendance } from '@/lib/journal/lesson-form'
import type { FoundLesson } from '@/lib/journal/lesson-queries'
import type { Surroundings } from '@/lib/journal/lesson-surroundings'
import { longestTopic } from '@/lib/journal/plan'
import { formatDay } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { LessonClass, useNote } from './lesson-class'
import { LessonForm } from './lesson-form'
import { LessonRemarks } from './lesson-remarks'
import type { DueLesson } from './lesson-task'
import { LessonTasks } from './lesson-tasks'
import { LessonTopic } from './lesson-topic'
import { lessonWords } from './lesson-words'
import { LessonWorks } from './lesson-works'
import type { WriteLesson } from './use-lesson-saving'

type Props = { action: WriteLesson; journal: JournalKey; found: FoundLesson; surroundings: Surroundings }

/** The form of a lesson: as in the paper journal the class at the left, topic and homework at the right. */
export async function LessonWriting({ action, journal, found, surroundings }: Props) {
  const { lesson, refusal, rules } = found
  const [words, t] = await Promise.all([lessonWords(), getTranslations('lesson')])
  const due = await dueLessons(lesson, surroundings)
  const newColumnId = newId()

  return (
    <LessonForm
      key={versionOf(lesson)}
      action={action}
      courseId={journal.courseId}
      lessonId={lesson.id}
      seen={JSON.stringify(seenIn(lesson))}
      words={words.form}
    >
      <div className="lesson-desk">
        {refusal === null ? (
          <LessonClass lesson={lesson} hasMarks={journal.scale !== null} newColumnId={newColumnId} words={words.roll} />
        ) : (
          <LessonAhead lesson={lesson} />
        )}
        <div className="space-y-6">
          <Sheet id="topic" heading={t('topic.heading')}>
            <LessonTopic
              topic={lesson.topic}
              planned={lesson.planned?.topic ?? null}
              longest={longestTopic}
              words={{
                label: t('topic.label'),
                planned: t('topic.planned', { topic: lesson.planned?.topic ?? '' }),
                take: t('topic.take'),
              }}
            />
            <h3 className="mt-4 mb-2 text-body">{t('task.heading')}</h3>
            <LessonTasks
              lesson={lesson}
              due={due}
              budget={surroundings.budget}
              newTaskId={newId()}
              words={words.task}
            />
          </Sheet>
          {journal.scale !== null && (
            <LessonWorks
              courseId={journal.courseId}
              lesson={lesson}
              newColumnId={newColumnId}
              warnings={surroundings.testWarnings}
            />
          )}
          {refusal === null && (
            <LessonRemarks lesson={lesson} newRemarkId={newId()} holdsRemarks={rules.holdsRemarks} />
          )}
        </div>
      </div>
    </LessonForm>
  )
}

/** A lesson to come: who has said that they will not be there. */
async function LessonAhead({ lesson }: { lesson: LessonSheet }) {
  const t = await getTranslations('lesson.ahead')
  const away = lesson.pupils.filter(({ notice }) => notice !== null)

  return (
    <Sheet id="class" heading={t('heading')}>
      <Notice kind="plain">{t('notYet')}</Notice>
      {away.length > 0 && <h3 className="mt-4 text-body">{t('away')}</h3>}
      <AwayLines pupils={away} />
    </Sheet>
  )
}

function AwayLines({ pupils }: { pupils: LessonSheet['pupils'] }) {
  const noteOf = useNote()
  return (
    <ul>
      {pupils.map((pupil) => (
        <li key={pupil.enrolmentId} className="py-1">
          {briefName(pupil, 'surname')}
          <small className="block text-soft">{noteOf(pupil)}</small>
        </li>
      ))}
    </ul>
  )
}

/** The fields are filled anew when a work, a task or a remark came or went. */
function versionOf({ columns, tasks, remarks }: LessonSheet): string {
  return [...columns.map(({ id }) => id), ...tasks.map(({ id }) => id), ...remarks.map(({ entryId }) => entryId)].join()
}

function seenIn({ pupils }: LessonSheet): Record<string, SeenCell> {
  const cells = pupils.flatMap(({ enrolmentId, attendance, marks }): [string, SeenCell][] => [
    ...(attendance ? [[fieldOf.attendance(enrolmentId), seenAttendance(attendance)] as [string, SeenCell]] : []),
    ...Object.entries(marks).map(([columnId, { value, entries }]): [string, SeenCell] => [
      fieldOf.mark(columnId, enrolmentId),
      { entries, text: value ?? '' },
    ]),
  ])
  return Object.fromEntries(cells)
}

async function dueLessons({ next }: LessonSheet, surroundings: Surroundings): Promise<DueLesson[]> {
  const [t, plan, locale] = await Promise.all([getTranslations('lesson.task'), getTranslations('plan'), getLocale()])
  return next.map(({ id, day, number }) => {
    const said = { day: formatDay(day, locale), minutes: '{minutes}', budget: surroundings.budget }
    return {
      value: id,
      label: t('dueLesson', { day: formatDay(day, locale), number }),
      minutes: surroundings.minutes.get(day) ?? 0,
      load: plan('load', said),
      overload: plan('overload', said),
      isLate: surroundings.isLateFor(day),
    }
  })
}
