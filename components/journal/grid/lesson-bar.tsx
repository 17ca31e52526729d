import { formatWeight } from '@/components/diary/work'
import { fill } from '@/components/ui/words'
import { columnAt, lessonAt } from '@/lib/journal/grid-state'
import { paths } from '@/lib/platform/paths'
import { dayText, weekdayText } from './dates'
import { workName } from './describe'
import { useGrid, useShown } from './grid-context'
import { Sign } from './signs'

/** The lesson and the work at which one is, with the way to their pages; a work without marks may still be of another kind. */
export function LessonBar() {
  const { store, grid, words, locale } = useGrid()
  const at = useShown((shown) => shown.grid.at.column)
  const columns = useShown((shown) => shown.grid.columns)
  const state = store.read().grid
  const column = columnAt(state, at)
  const lesson = lessonAt(state, at)
  const isFree = column.id === null

  return (
    <div className="lesson-bar print-hidden">
      <div className="lesson-turns">
        <TurnButton by={-1} label={words.previousLesson} />
        <b>
          {fill(words.lesson, {
            day: dayText(lesson.day, words),
            weekday: weekdayText(lesson.day, words),
            number: lesson.number,
          })}
        </b>
        <TurnButton by={1} label={words.nextLesson} />
      </div>
      {isFree && grid.mayWrite && lesson.day <= grid.today ? (
        <label className="kind-choice">
          <span>{words.kind}</span>
          <select
            value={column.kind}
            onChange={(event) => store.act({ type: 'choose-kind', column: at, kind: Number(event.target.value) })}
          >
            {grid.kinds.map(({ id, name }, kind) => (
              <option key={id} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        !isFree && (
          <span className="work">
            {workName(state, column)}
            {', '}
            {column.weightTenths > 0
              ? fill(words.weight, { weight: formatWeight(column.weightTenths, locale) })
              : words.noWeight}
          </span>
        )
      )}
      <span className="lesson-links">
        <a href={paths.journalLesson(grid.courseId, lesson.id)}>{words.openLesson}</a>
        {column.id !== null && !column.isNew && (
          <a href={paths.journalColumn(grid.courseId, column.id)}>{words.openColumn}</a>
        )}
        <CellLink />
        {grid.mayWrite &&
          columns.some((one) => one.lesson === column.lesson && one.id !== null) &&
          lesson.day <= grid.today && (
            <button type="button" onClick={() => store.act({ type: 'add-column', lesson: column.lesson })}>
              <Sign name="plus" />
              {words.addWork}
            </button>
          )}
      </span>
    </div>
  )
}

/** To all that ever stood in the cell, where something did. */
function CellLink() {
  const { grid, words } = useGrid()
  const href = useShown(({ grid: { at, columns, rows } }) => {
    const column = columns[at.column]
    const pupil = grid.pupils[at.row]
    const isWritten = (rows[at.row]?.cells[at.column]?.entries ?? 0) > 0
    return column?.id && pupil && isWritten ? paths.journalCell(grid.courseId, column.id, pupil.id) : null
  })
  return href && <a href={href}>{words.openCell}</a>
}

function TurnButton({ by, label }: { by: 1 | -1; label: string }) {
  const { store } = useGrid()
  return (
    <button type="button" className="lesson-turn" onClick={turn}>
      <Sign name={by < 0 ? 'left' : 'right'} />
      <span className="sr-only">{label}</span>
    </button>
  )

  function turn() {
    const { columns, at } = store.read().grid
    const lesson = (columns[at.column]?.lesson ?? 0) + by
    const column = columns.findIndex((one) => one.lesson === lesson)
    if (column >= 0) store.act({ type: 'go', row: at.row, column })
  }
}
