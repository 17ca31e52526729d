import { fill } from '@/components/ui/words'
import { type GridState, pupilAt } from '@/lib/journal/grid-state'
import { pupilName, spokenKind, spokenValue } from './describe'
import { useGrid, useShown } from './grid-context'
import type { GridWords } from './words'

/** The last thing that happened, for whoever listens: which pupil got what, or why not. */
export function Said() {
  const { words } = useGrid()
  const grid = useShown((shown) => shown.grid)
  return (
    <p role="status" className="sr-only">
      {sentence(grid, words)}
    </p>
  )
}

function sentence(grid: GridState, words: GridWords): string {
  const { said } = grid
  if (!said) return ''
  if ('count' in said) return fill(words.said[said.about], said)

  const pupil = pupilName(pupilAt(grid, said.row))
  if (said.about === 'refused') return fill(words.said.refused, { pupil, why: words.refusals[said.why] })
  if (said.about === 'attended') return fill(words.said.attended, { pupil, value: spokenKind(said.kind, words) })
  return fill(words.said[said.about], { pupil, value: spokenValue(said.value, words) })
}
