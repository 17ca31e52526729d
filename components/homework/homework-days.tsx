import { useLocale, useTranslations } from 'next-intl'
import type { DiaryKey } from '@/lib/access/key'
import { homeworkByDay } from '@/lib/journal/homework'
import { countDone, type Task } from '@/lib/journal/homework-task'
import { addDays, type Day } from '@/lib/platform/day'
import type { RefusedFile } from '@/lib/platform/files/limits'
import { formatDay } from '@/lib/platform/i18n/formats'
import { TaskLine } from './task-line'

/** What came of the form that was just sent, told at its task. */
export type TaskNews = { taskId: string; outcome: string; refused: readonly RefusedFile[] }

export type TaskActions = { tick: (formData: FormData) => Promise<void> }

type Props = {
  diary: DiaryKey
  tasks: readonly Task[]
  today: Day
  /** The Monday of the week that is shown; null for what is to come. */
  from: Day | null
  mayHandIn: boolean
  news: TaskNews | null
  actions: TaskActions
}

/** What is due, day by day, with the time that the day's tasks should take, and how many of them are done. */
export function HomeworkDays({ tasks, today, ...rest }: Props) {
  const t = useTranslations('homework')
  const locale = useLocale()
  const byId = new Map(tasks.map((task) => [task.id, task]))

  return homeworkByDay(tasks).map(({ day, tasks: ofDay, minutes, isWithoutMinutes }) => {
    const near = day === today ? t('today') : day === addDays(today, 1) ? t('tomorrow') : null
    const own = ofDay.flatMap(({ id }) => byId.get(id) ?? [])
    const time =
      minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    return (
      <section key={day} className="lines" aria-labelledby={`day-${day}`}>
        <h2>
          <span id={`day-${day}`}>
            {formatDay(day, locale)}
            {near && <small>, {near}</small>}
          </span>
          <small className="lines-sum">
            {minutes > 0 && t(isWithoutMinutes ? 'sumAtLeast' : 'sum', { time })}
            {minutes > 0 && '. '}
            {t('doneOf', { done: countDone(own), tasks: own.length })}
          </small>
        </h2>
        <ul>
          {own.map((task) => (
            <TaskLine key={task.id} task={task} {...rest} />
          ))}
        </ul>
      </section>
    )
  })
}
