import { useLocale } from 'next-intl'
import type { Mark } from '@/lib/journal/mark'
import { grouped } from '@/lib/platform/grouped'
import { formatDay } from '@/lib/platform/i18n/formats'
import { MarkWithSlip } from './mark-slip'
import { workOf } from './work'

/** The days that brought marks, the last one on top. */
export function MarksByDay({ marks, timeZone }: { marks: readonly Mark[]; timeZone: string }) {
  const locale = useLocale()
  const days = [...grouped(marks, (mark) => mark.day)].reverse()

  return days.map(([day, ofDay]) => (
    <section key={day} className="lines">
      <h2>{formatDay(day, locale)}</h2>
      <ul>
        {ofDay.map((mark, index) => (
          <li key={mark.columnId}>
            <span>
              <b>{mark.subject}</b>
              <small>{workOf(mark)}</small>
              {mark.now.comment && <small>{mark.now.comment}</small>}
            </span>
            <MarkWithSlip id={`d${day}m${index}`} mark={mark} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
