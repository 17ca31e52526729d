import { useEffect, useRef } from 'react'
import type { GridAction } from '@/lib/journal/grid-actions'
import { pupilAt, shownValue } from '@/lib/journal/grid-state'
import { scaleOf } from '@/lib/journal/scale'
import { pupilName } from './describe'
import { useGrid, useShown } from './grid-context'
import { Sign } from './signs'

/** On a phone: one pupil after another, with large buttons. It presses the very keys of the keyboard. */
export function Pad() {
  const { store, grid, words } = useGrid()
  const at = useShown((shown) => shown.grid.at)
  const typing = useShown((shown) => shown.grid.typing)
  const value = useShown(({ grid }) => {
    const cell = grid.rows[grid.at.row]?.cells[grid.at.column]
    return cell ? shownValue(cell) : null
  })
  const scale = scaleOf(grid.scale)
  const highest = scale?.numbers?.highest ?? 0
  const digits = highest > 9 ? [...'1234567890'] : highest > 0 ? ['5', '4', '3', '2'] : []
  const act = (action: GridAction) => () => store.act(action)
  const pad = useRef<HTMLElement>(null)
  const isPressed = useRef(false)
  const press = () => {
    isPressed.current = true
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place has changed, and the cell there is in the table by now
  useEffect(() => {
    if (isPressed.current) bringIntoSight(pad.current)
    isPressed.current = false
  }, [at])

  return (
    <section className="pad print-hidden" aria-label={words.pad.label} ref={pad} onPointerDown={press}>
      <div className="pad-head">
        <button type="button" onClick={act({ type: 'step', rows: -1, columns: 0, isSelecting: false })}>
          <Sign name="up" />
          <span className="sr-only">{words.pad.previous}</span>
        </button>
        <p>
          <b>{pupilName(pupilAt(store.read().grid, at.row))}</b> <span className="pad-value">{typing || value}</span>
        </p>
        <button type="button" onClick={act({ type: 'step', rows: 1, columns: 0, isSelecting: false })}>
          <Sign name="down" />
          <span className="sr-only">{words.pad.next}</span>
        </button>
      </div>
      <div className="pad-keys">
        {digits.map((digit) => (
          <button key={digit} type="button" className="pad-mark" onClick={act({ type: 'digit', digit })}>
            {digit}
          </button>
        ))}
        {scale && digits.length === 0 && (
          <>
            <button type="button" className="pad-mark" onClick={act({ type: 'word', value: 'зачёт' })}>
              {words.pass}
            </button>
            <button type="button" className="pad-mark" onClick={act({ type: 'word', value: 'незачёт' })}>
              {words.fail}
            </button>
          </>
        )}
        <button type="button" className="pad-erase" onClick={act({ type: 'erase' })}>
          {words.pad.erase}
        </button>
        <button type="button" onClick={act({ type: 'attend', kind: 'absent' })} aria-label={words.keys.absent}>
          н
        </button>
        <button type="button" onClick={act({ type: 'attend', kind: 'late' })} aria-label={words.keys.late}>
          о
        </button>
        <button type="button" onClick={act({ type: 'attend', kind: 'ill' })} aria-label={words.keys.ill}>
          б
        </button>
        {scale?.isSplittable && (
          <button type="button" onClick={act({ type: 'slash' })} aria-label={words.keys.split}>
            /
          </button>
        )}
        {scale && (
          <button type="button" onClick={act({ type: 'word', value: '.' })} aria-label={words.pad.due}>
            <b className="due" />
          </button>
        )}
      </div>
    </section>
  )
}

/** Whoever presses the pad sees the pupil above it, with the others around and the dates over them. */
function bringIntoSight(pad: HTMLElement | null) {
  const cell = document.querySelector('.grid-table td[tabindex="0"]')
  const spread = cell?.closest('.book-left')
  if (!pad || !cell || !spread) return

  const isCovered = spread.getBoundingClientRect().bottom > pad.getBoundingClientRect().top
  if (isCovered) spread.scrollIntoView({ block: 'start' })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
