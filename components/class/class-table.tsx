'use client'

export type Column = { key: string; head: string /** Said in full where the head is short. */; said: string }
export type Row = { key: string; name: string; cells: string[] }

/** How the text of a cell is shown, and how it is said where that differs. */
export type CellWords = Record<string, { shown: string; said: string; isUrgent?: boolean }>

type Props = { caption: string; corner: string; columns: Column[]; rows: Row[]; words: CellWords; isOfMarks?: boolean }

/**
 * Pupils down, lessons or subjects across. Its cells come as short texts and are drawn in the browser once more: half the
 * bytes of the same table out of the server's components.
 */
export function ClassTable({ caption, corner, columns, rows, words, isOfMarks = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="class-scroll" tabIndex={0} aria-label={caption}>
      <table className={isOfMarks ? 'class-table class-marks' : 'class-table'}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, head, said }) => (
              <th key={key} scope="col" title={said}>
                <span aria-hidden="true">{head}</span>
                <span className="sr-only">{said}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {columns.map((column, index) => (
                <Cell key={column.key} text={cells[index] ?? ''} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ text, words }: { text: string; words: CellWords }) {
  const word = words[text]
  if (!word) return <td>{text}</td>

  return (
    <td className={word.isUrgent ? 'urgent' : undefined}>
      <span aria-hidden="true">{word.shown}</span>
      <span className="sr-only">{word.said}</span>
    </td>
  )
}
