'use client'

/** A mark with what there is to say about it; the first is shown, the second heard and read on hover. */
export type SheetCell = readonly [shown: string, note: string | null, isOwnDecision: boolean]

export type SheetLine = { slot: string | null; cells: readonly (SheetCell | null)[] }

export type SheetRow = {
  name: string
  lines: readonly SheetLine[]
  missed: string
  result: string | null
}

type Props = {
  caption: string
  words: { pupil: string; missed: string; missedLong: string; result: string }
  subjects: readonly { name: string; shortName: string }[]
  rows: readonly SheetRow[]
  /** Shares of each subject at the foot. */
  sums: readonly { name: string; cells: readonly string[] }[]
  hasResults: boolean
}

/**
 * Pupils down, subjects across; of the year a line for each of its parts. Hundreds of cells: as one client component fed
 * with arrays they cost half of what they would as server components, and are in the HTML all the same.
 */
export function ClassSheetTable({ caption, words, subjects, rows, sums, hasResults }: Props) {
  const isOfYear = rows.some(({ lines }) => lines.length > 1)

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="class-sheet" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="class-sheet-name">
              {words.pupil}
            </th>
            {isOfYear && <td />}
            {subjects.map(({ name, shortName }) => (
              <th key={name} scope="col" className="class-sheet-subject">
                <abbr title={name}>{shortName}</abbr>
              </th>
            ))}
            <th scope="col" className="class-sheet-subject">
              <abbr title={words.missedLong}>{words.missed}</abbr>
            </th>
            {hasResults && <th scope="col">{words.result}</th>}
          </tr>
        </thead>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pupils may bear one name, and their order does not change
          <tbody key={index}>
            {row.lines.map((line, at) => (
              <tr key={line.slot}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={row.lines.length} className="class-sheet-name">
                    {row.name}
                  </th>
                )}
                {isOfYear && <th scope="row">{line.slot}</th>}
                {line.cells.map((cell, column) => (
                  <td key={subjects[column]?.name}>{cell && <Cell cell={cell} />}</td>
                ))}
                {at === 0 && (
                  <td rowSpan={row.lines.length} className="class-sheet-missed">
                    {row.missed}
                  </td>
                )}
                {at === 0 && hasResults && (
                  <td rowSpan={row.lines.length} className="class-sheet-missed">
                    {row.result}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
        {sums.length > 0 && (
          <tfoot>
            {sums.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row" className="class-sheet-name">
                  {name}
                </th>
                {isOfYear && <td />}
                {cells.map((share, column) => (
                  <td key={subjects[column]?.name}>{share}</td>
                ))}
                <td />
                {hasResults && <td />}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Cell({ cell: [shown, note, isOwnDecision] }: { cell: SheetCell }) {
  if (!note) return shown
  return (
    <span title={note} className={isOwnDecision ? 'class-sheet-own' : undefined}>
      {shown}
      <span className="sr-only"> ({note})</span>
    </span>
  )
}
