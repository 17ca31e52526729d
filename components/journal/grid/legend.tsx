import { useEffect } from 'react'
import type { Direction } from '@/lib/journal/grid-state'
import { useGrid, useShown } from './grid-context'
import type { GridWords } from './words'

const keysOf = (keys: GridWords['keys']): [string[], string][] => [
  [['5', '4', '3', '2'], keys.mark],
  [['4', '/', '5'], keys.split],
  [['.'], keys.due],
  [['+', '−'], keys.pass],
  [['н'], keys.absent],
  [['о'], keys.late],
  [['б'], keys.ill],
  [['у'], keys.left],
  [['Delete'], keys.erase],
  [['Enter'], keys.down],
  [['Tab'], keys.next],
  [['Ctrl', 'Z'], keys.undo],
  [['Ctrl', 'V'], keys.paste],
  [['Esc'], keys.leave],
]

const directionName = 'diary-grid-direction'

/** What the keys do, which way one goes after a mark, and what the signs in the cells mean. */
export function Legend() {
  const { store, grid, words } = useGrid()
  const direction = useShown((shown) => shown.grid.direction)
  const { keys } = words

  useEffect(() => {
    const remembered = rememberedDirection()
    if (remembered) store.act({ type: 'turn', direction: remembered })
  }, [store])

  return (
    <section className="legend print-hidden" aria-labelledby="legend-heading">
      {grid.mayWrite && (
        <>
          <h2 id="legend-heading">{keys.title}</h2>
          <ul>
            {keysOf(keys).map(([pressed, does]) => (
              <li key={does}>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}{' '}
                {does}
              </li>
            ))}
          </ul>
          <fieldset>
            <legend>{keys.direction}</legend>
            {(['down', 'right'] as const).map((way) => (
              <label key={way}>
                <input type="radio" name="direction" checked={direction === way} onChange={() => turn(way)} />
                {way === 'down' ? keys.goDown : keys.goRight}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <p className="signs">
        {grid.mayWrite && (
          <>
            <span>
              <span className="sign held">4</span> {keys.heldSign}
            </span>
            <span>
              <span className="sign unsent">4</span> {keys.unsentSign}
            </span>
            <span>
              <span className="sign wrong">4</span> {keys.troubleSign}
            </span>
          </>
        )}
        <span>
          <span className="sign">
            <s>3</s>4
          </span>{' '}
          {keys.changedSign}
        </span>
        <span>
          <b className="due" /> {keys.dueSign}
        </span>
        <span>
          <i className="hatch" /> {keys.hatchSign}
        </span>
      </p>
    </section>
  )

  function turn(way: Direction) {
    store.act({ type: 'turn', direction: way })
    try {
      localStorage.setItem(directionName, way)
    } catch {
      // Where nothing is remembered, the choice holds for this visit.
    }
  }
}

function rememberedDirection(): Direction | null {
  try {
    return localStorage.getItem(directionName) === 'right' ? 'right' : null
  } catch {
    return null
  }
}
