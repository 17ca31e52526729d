import { useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/select-field'
import type { LessonSheet, LessonTask } from '@/lib/journal/lesson'
import { briefName } from '@/lib/platform/i18n/person-name'
import { type DueLesson, LessonTaskFields, type TaskWords } from './lesson-task'

type Props = {
  lesson: LessonSheet
  due: readonly DueLesson[]
  budget: number
  newTaskId: string
  words: Omit<TaskWords, 'load' | 'overload'>
}

/** What was set at the lesson, and a task more. */
export function LessonTasks({ lesson, due, budget, newTaskId, words }: Props) {
  const t = useTranslations('lesson.task')
  if (due.length === 0 && lesson.tasks.length === 0) return <p className="text-soft">{t('noLessons')}</p>

  const whom: Option[] = [
    { value: 'all', label: t('all') },
    ...lesson.groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
    ...lesson.pupils.map((pupil) => ({ value: `pupil:${pupil.enrolmentId}`, label: briefName(pupil, 'surname') })),
  ]
  const fresh = {
    id: newTaskId,
    text: '',
    minutes: null,
    dueLessonId: due[0]?.value ?? '',
    whom: 'all',
    asksWork: false,
  }
  const another = (
    <LessonTaskFields
      task={fresh}
      due={due}
      budget={budget}
      whom={whom}
      hint={lesson.planned?.homework && t('planned', { homework: lesson.planned.homework })}
      words={words}
    />
  )

  return (
    <>
      {lesson.tasks.map((task) => (
        <LessonTaskFields
          key={task.id}
          task={{ ...task, dueLessonId: task.dueLessonId ?? '', whom: whomOf(task) }}
          due={withOwn(due, task)}
          budget={budget}
          whom={whom}
          hint={t('toWithdraw')}
          words={words}
        />
      ))}
      {lesson.tasks.length === 0 ? (
        another
      ) : (
        <details>
          <summary>{t('another')}</summary>
          {another}
        </details>
      )}
    </>
  )
}

function whomOf({ enrolmentId, groupId }: LessonTask): string {
  if (enrolmentId) return `pupil:${enrolmentId}`
  return groupId ? `group:${groupId}` : 'all'
}

/** Of the day's minutes those of the task itself are left out: they are typed again. A lesson that is no longer among the next ones stays to be chosen. */
function withOwn(due: readonly DueLesson[], task: LessonTask): DueLesson[] {
  const own = due.map((lesson) =>
    lesson.value === task.dueLessonId && !task.enrolmentId
      ? { ...lesson, minutes: Math.max(0, lesson.minutes - (task.minutes ?? 0)) }
      : lesson,
  )
  if (own.some(({ value }) => value === task.dueLessonId)) return own
  const past = { value: task.dueLessonId ?? '', label: task.dueDay, minutes: 0, load: '', overload: '', isLate: false }
  return [past, ...own]
}
