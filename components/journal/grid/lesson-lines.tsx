import { memo, useLayoutEffect, useRef } from 'react'
import { typeset } from '@/components/diary/work'
import { classes } from '@/components/ui/classes'
import { paths } from '@/lib/platform/paths'
import { dayOfMonth, dayText, weekdayText } from './dates'
import { useGrid, useShown } from './grid-context'

/** The right page: what each lesson was about and what was set, with the lesson one is at highlighted. */
export function LessonLines() {
  const { grid, words } = useGrid()
  const page = useRef<HTMLTableElement>(null)
  const active = useShown((shown) => shown.grid.columns[shown.grid.at.column]?.lesson ?? -1)

  useLayoutEffect(() => {
    const scroller = page.current?.closest('.book-right')
    const line = page.current?.tBodies[0]?.rows[active]
    if (!scroller || !line) return
    const isSeen =
      line.offsetTop >= scroller.scrollTop &&
      line.offsetTop + line.offsetHeight <= scroller.scrollTop + scroller.clientHeight
    if (!isSeen) scroller.scrollTop = line.offsetTop - scroller.clientHeight / 2
  }, [active])

  return (
    <table ref={page} className="topics">
      <caption className="sr-only">{words.topics}</caption>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.topic}</th>
          <th scope="col">{words.homework}</th>
        </tr>
      </thead>
      <tbody>
        {grid.lessons.map((lesson, index) => (
          <LessonLine key={lesson.id} index={index} isNow={index === active} />
        ))}
      </tbody>
    </table>
  )
}

const LessonLine = memo(function LessonLine({ index, isNow }: { index: number; isNow: boolean }) {
  const { grid, words } = useGrid()
  const lesson = grid.lessons[index]
  if (!lesson) return null

  const isAhead = lesson.day > grid.today
  const isMissing = !isAhead && grid.mayWrite
  return (
    <tr className={classes(isNow && 'now', isAhead && 'ahead') || undefined}>
      <th scope="row">
        <a href={paths.journalLesson(grid.courseId, lesson.id)}>
          <span className="sr-only">{dayText(lesson.day, words)}</span>
          <span aria-hidden="true">{dayOfMonth(lesson.day)}</span>
        </a>
        <small>{weekdayText(lesson.day, words)}</small>
      </th>
      <td>
        {lesson.topic ? typeset(lesson.topic) : isMissing && <small className="missing">{words.noTopic}</small>}
        {isMissing && !lesson.isTaken && <small className="missing">{words.notTaken}</small>}
      </td>
      <td>{lesson.homework && typeset(lesson.homework)}</td>
    </tr>
  )
})
