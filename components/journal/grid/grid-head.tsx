import { type CSSProperties, memo } from 'react'
import { formatWeight } from '@/components/diary/work'
import { classes } from '@/components/ui/classes'
import { fill } from '@/components/ui/words'
import type { Column } from '@/lib/journal/grid-state'
import { paths } from '@/lib/platform/paths'
import { dayOfMonth, dayText, monthOf } from './dates'
import { workName } from './describe'
import { useGrid, useShown } from './grid-context'
import { useIsLive } from './pupil-name'
import { asCell, asColumnHead, asColumnsHead, asLine, asLines } from './roles'

/** Months, dates, kinds of work with their weight. Without JavaScript a date leads to its lesson, a kind to its column. */
export function GridHead() {
  const { grid, words } = useGrid()
  const columns = useShown((shown) => shown.grid.columns)
  const active = useShown((shown) => shown.grid.at.column)
  const isLive = useIsLive()
  const tabIndex = isLive ? -1 : undefined
  const activeLesson = columns[active]?.lesson

  return (
    <thead {...asLines}>
      <tr {...asLine} className="months">
        <td {...asCell} className="nm" />
        {runsOf(columns, ({ lesson }) => monthOf(grid.lessons[lesson]?.day ?? grid.today)).map(
          ({ key, from, length }) => (
            <th {...asColumnsHead} key={from} colSpan={length} style={spanOf(length)}>
              {words.months[key]}
            </th>
          ),
        )}
        {!grid.isPartial && <td {...asCell} className="avg" />}
        {!grid.isPartial && <td {...asCell} className="result" />}
      </tr>
      <tr {...asLine} className="dates">
        <td {...asCell} className="nm" />
        {runsOf(columns, ({ lesson }) => lesson).map(({ key, from, length }) => {
          const lesson = grid.lessons[key]
          return (
            lesson && (
              <th
                {...asColumnsHead}
                key={from}
                colSpan={length}
                style={spanOf(length)}
                className={classes(key === activeLesson && 'now', lesson.day > grid.today && 'ahead') || undefined}
              >
                <a
                  href={paths.journalLesson(grid.courseId, lesson.id)}
                  tabIndex={tabIndex}
                  aria-label={dayText(lesson.day, words)}
                >
                  {dayOfMonth(lesson.day)}
                </a>
              </th>
            )
          )
        })}
        {!grid.isPartial && <td {...asCell} className="avg" />}
        {!grid.isPartial && <td {...asCell} className="result" />}
      </tr>
      <tr {...asLine} className="kinds">
        <th {...asColumnHead} className="nm">
          {words.pupil}
        </th>
        {columns.map((column, at) => (
          <KindHead
            // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is known by until it has an id
            key={at}
            {...{ column, tabIndex }}
            isNow={at === active}
            isTwin={columns[at + 1]?.lesson === column.lesson}
          />
        ))}
        {!grid.isPartial && (
          <th {...asColumnHead} className="avg">
            <abbr title={words.averageTitle}>{words.average}</abbr>
          </th>
        )}
        {!grid.isPartial && (
          <th {...asColumnHead} className="result">
            <a
              href={paths.journalPeriod(grid.courseId, grid.period.id)}
              tabIndex={tabIndex}
              title={words.periodMarkTitle}
            >
              {words.periodMark}
            </a>
          </th>
        )}
      </tr>
    </thead>
  )
}

type KindProps = { column: Column; tabIndex: number | undefined; isNow: boolean; isTwin: boolean }

/** What a column is for, and its weight; to the column as a form. */
const KindHead = memo(function KindHead({ column, tabIndex, isNow, isTwin }: KindProps) {
  const { store, grid, words, locale } = useGrid()
  const { id, isNew, kind, weightTenths } = column
  const weight = weightTenths > 0 ? fill(words.weight, { weight: formatWeight(weightTenths, locale) }) : words.noWeight

  return (
    <th {...asColumnHead} className={classes(isNow && 'now', isTwin && 'twin') || undefined}>
      {id !== null && (
        <a
          href={isNew ? undefined : paths.journalColumn(grid.courseId, id)}
          tabIndex={tabIndex}
          title={`${workName(store.read().grid, column)}, ${weight}`}
        >
          {grid.kinds[kind]?.shortName}
          <Dots tenths={weightTenths} />
        </a>
      )}
    </th>
  )
})

/** ●●● for a weight of 3; a number where dots would not say it. */
function Dots({ tenths }: { tenths: number }) {
  const { locale } = useGrid()
  if (tenths % 10 !== 0 || tenths > 50)
    return <i className="dots" aria-hidden="true">{`×${formatWeight(tenths, locale)}`}</i>
  return <i className="dots" aria-hidden="true" data-weight={tenths / 10} />
}

/** Over how many columns a head stands. */
function spanOf(length: number): CSSProperties | undefined {
  return length > 1 ? ({ '--span': length } as CSSProperties) : undefined
}

type Run = { key: number; from: number; length: number }

/** Neighbours with the same key, as one head over them. */
function runsOf(columns: readonly Column[], keyOf: (column: Column) => number): Run[] {
  const runs: Run[] = []
  columns.forEach((column, from) => {
    const key = keyOf(column)
    const last = runs.at(-1)
    if (last?.key === key) last.length += 1
    else runs.push({ key, from, length: 1 })
  })
  return runs
}
