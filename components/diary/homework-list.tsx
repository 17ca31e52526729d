import { useLocale, useTranslations } from 'next-intl'
import type { HomeworkDay } from '@/lib/journal/homework'
import { addDays, type Day } from '@/lib/platform/day'
import { formatDay } from '@/lib/platform/i18n/formats'
import { Tasks } from './week-lesson'

/** What is due, day by day, with the time that the day's tasks should take. */
export function HomeworkList({ days, today }: { days: readonly HomeworkDay[]; today: Day }) {
  const t = useTranslations('diary.homework')
  const locale = useLocale()

  return days.map(({ day, tasks, minutes, isWithoutMinutes }) => {
    const near = day === today ? t('today') : day === addDays(today, 1) ? t('tomorrow') : null
    const time =
      minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    return (
      <section key={day} className="lines">
        <h2>
          <span>
            {formatDay(day, locale)}
            {near && <small>, {near}</small>}
          </span>
          {minutes > 0 && <small className="lines-sum">{t(isWithoutMinutes ? 'sumAtLeast' : 'sum', { time })}</small>}
        </h2>
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <span>
                <b>{task.subject}</b>
                <span className="todo block">
                  <Tasks tasks={[task]} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
