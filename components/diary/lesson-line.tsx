import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

type Props = {
  number: number | string
  subject: ReactNode
  /** What is set for home, or what happened to the lesson. */
  todo?: ReactNode
  /** Outside the red margin: marks, attendance. */
  marks?: ReactNode
  /** Lines of `Note` beneath. */
  notes?: ReactNode
  isCancelled?: boolean
}

/** One ruled line of a day: number, subject, homework, mark; taller by half lines where it has more to say. */
export function LessonLine({ number, subject, todo, marks, notes, isCancelled = false }: Props) {
  return (
    <li className={classes('lesson', isCancelled && 'lesson-off')}>
      <span className="no">{number}</span>
      <div className="subj">{subject}</div>
      <div className="todo">{todo}</div>
      <div className="marks">{marks}</div>
      {notes && <div className="notes">{notes}</div>}
    </li>
  )
}

type NoteProps = {
  /** «Похвала.», «Замечание.», «Исправлено 26 ноября:» */
  head?: ReactNode
  /** Who wrote it, in soft ink. */
  by?: ReactNode
  /** Plain ink for what is not a teacher's word. */
  isInk?: boolean
  children: ReactNode
}

/** A line in the margin of a lesson: a teacher's word in red, or a fact in ink. */
export function Note({ head, by, isInk = false, children }: NoteProps) {
  return (
    <p className={classes('note', isInk && 'note-ink')}>
      {head && <b>{head} </b>}
      {children}
      {by && <span className="by"> {by}</span>}
    </p>
  )
}
