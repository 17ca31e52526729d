import { classes } from '@/components/ui/classes'
import { fill } from '@/components/ui/words'
import { paths } from '@/lib/platform/paths'
import { timeText } from './dates'
import { useGrid, useShown } from './grid-context'
import { Sign } from './signs'
import type { GridWords } from './words'

/** How it stands with what was typed: saved when, until when it may be corrected freely, or why it is still here. */
export function StateLine() {
  const { store, words, locale, timeZone } = useGrid()
  const { phase, waiting, savedAt } = useShown((shown) => shown.sending)
  const isLasting = useShown((shown) => shown.isLasting)
  const heldUntil = useShown((shown) => latestHeld(shown.grid.rows))
  const mayUndo = useShown((shown) => shown.grid.done.length > 0)
  const mayRedo = useShown((shown) => shown.grid.undone.length > 0)
  const isAway = phase !== 'still' && phase !== 'saving'
  const saving = words.saving

  return (
    <div className={classes('saving print-hidden', isAway && 'saving-away')}>
      <Sign name={isAway ? 'away' : 'saved'} />
      <p>
        <b>
          {phase === 'still' && savedAt
            ? fill(saving.saved, { time: timeText(savedAt, locale, timeZone) })
            : phaseText(phase, waiting, saving)}
        </b>{' '}
        {isAway &&
          (phase === 'signed-out' || phase === 'other-account' ? saving.keptUntilSignIn : isLasting && saving.kept)}
        {isAway && !isLasting && saving.notLasting}
        {phase === 'still' &&
          heldUntil > 0 &&
          fill(saving.held, { time: timeText(new Date(heldUntil * 1000).toISOString(), locale, timeZone) })}
        {phase === 'signed-out' && (
          <>
            {' '}
            <a href={paths.signIn(typeof location === 'undefined' ? null : location.pathname + location.search)}>
              {saving.signIn}
            </a>
          </>
        )}
      </p>
      <span className="saving-acts">
        {mayUndo && (
          <button type="button" onClick={() => store.act({ type: 'undo' })}>
            <Sign name="undo" />
            {saving.undo}
          </button>
        )}
        {mayRedo && (
          <button type="button" onClick={() => store.act({ type: 'redo' })}>
            {saving.redo}
          </button>
        )}
      </span>
    </div>
  )
}

/** What has gone wrong is told to whoever cannot see the line; that all is well is not. */
export function StateSpoken() {
  const { words } = useGrid()
  const { phase } = useShown((shown) => shown.sending)
  return (
    <p className="sr-only" role="alert">
      {phase === 'still' || phase === 'saving' ? '' : fill(phaseText(phase, 0, words.saving), { count: '' })}
    </p>
  )
}

function phaseText(phase: string, count: number, saving: GridWords['saving']): string {
  const texts: Record<string, string> = {
    still: saving.ready,
    saving: saving.saving,
    'no-network': saving.noNetwork,
    'no-server': saving.noServer,
    'signed-out': saving.signedOut,
    'other-account': saving.otherAccount,
  }
  return fill(texts[phase] ?? '', { count })
}

function latestHeld(rows: readonly { cells: readonly { heldUntil?: number }[] }[]): number {
  let latest = 0
  for (const { cells } of rows) {
    for (const { heldUntil = 0 } of cells) if (heldUntil > latest) latest = heldUntil
  }
  return latest
}
