import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

type Props = {
  id: string
  dayOfMonth: number
  /** «вторник» */
  weekday: string
  /** For the ear, after the weekday: «, 24 ноября». */
  spokenRest?: string
  /** «8:30–13:50» */
  hours?: string
  isToday?: boolean
  /** In the place of lessons on a day without any. */
  empty?: ReactNode
  className?: string
  children?: ReactNode
}

/** A day of the diary: its rail with number and name, and the ruled lines of its lessons. */
export function DayBlock({
  id,
  dayOfMonth,
  weekday,
  spokenRest,
  hours,
  isToday = false,
  empty,
  className,
  children,
}: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={classes('day', isToday && 'day-today', className)}>
      <h2 id={`${id}-heading`}>
        <b className="number">{dayOfMonth}</b>
        <span className="dayname">
          {weekday}
          {spokenRest && <span className="sr-only">{spokenRest}</span>}
        </span>
        {hours && <small className="hours">{hours}</small>}
      </h2>
      <ol className="lessons">{children ?? <EmptyLine>{empty}</EmptyLine>}</ol>
    </section>
  )
}

/** A day without lessons says so on its first line. */
function EmptyLine({ children }: { children: ReactNode }) {
  return (
    <li className="lesson">
      <span className="no-lessons">{children}</span>
    </li>
  )
}

/** What the columns of a page hold, over its first day. */
export function DayColumns({ words, side }: { words: [string, string, string]; side?: 'left' | 'right' }) {
  return (
    <p className={classes('cols', side && `cols-${side}`)} aria-hidden="true">
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  )
}
