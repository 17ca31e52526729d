import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { fill } from '@/components/ui/words'
import type { Decision } from '@/lib/journal/grid-actions'
import { troubles } from '@/lib/journal/grid-decisions'
import type { GridState, Place, PresenceKind, Trouble } from '@/lib/journal/grid-state'
import { cellAt, columnAt, lessonAt, presenceAt, pupilAt, shownPresence, shownValue } from '@/lib/journal/grid-state'
import { dayText, timeText } from './dates'
import { pupilName, spokenKind, spokenValue, workName } from './describe'
import { useGrid, useShown } from './grid-context'
import type { GridWords } from './words'

/** Cells that wait for the teacher: the one at which one is, with what can be done, and the way to the others. */
export function TroubleSlip() {
  const { store, words } = useGrid()
  const grid = useShown((shown) => shown.grid)
  const waiting = troubles(grid)
  if (waiting.length === 0) return null

  const here = waiting.find(
    ({ row, column }) =>
      row === grid.at.row &&
      lessonAt(grid, column) === lessonAt(grid, grid.at.column) &&
      (column === grid.at.column || !cellAt(grid, { row, column }).trouble),
  )
  const trouble = here && troubleAt(grid, here, words)
  const next = waiting.find((place) => place !== here)

  return (
    <section className="trouble print-hidden" aria-label={words.trouble.label} role="alert">
      {here && trouble && (
        <TroubleHere key={`${here.row} ${here.column}`} place={here} trouble={trouble} others={waiting} />
      )}
      {next && (
        <p className="trouble-more">
          {fill(words.trouble.waiting, { count: waiting.length })}
          <Button variant="quiet" type="button" onClick={() => store.act({ type: 'go', ...next })}>
            {words.trouble.show}
          </Button>
        </p>
      )}
    </section>
  )
}

/** A trouble in words, whether of a mark or of attendance. */
type Told = {
  kind: 'refused' | 'conflict' | 'needs-reason'
  mine: string
  theirs: string
  by: string
  at: string
  why: string
}

type HereProps = { place: Place; trouble: Told; others: readonly Place[] }

function TroubleHere({ place, trouble, others }: HereProps) {
  const { store, words, locale, timeZone } = useGrid()
  const grid = useShown((shown) => shown.grid)
  const { mine, theirs, by, at, why } = trouble
  const said = words.trouble
  const decide = (how: Decision, places: readonly Place[] = [place]) => {
    for (const one of places) store.act({ type: 'decide', ...one, how })
  }

  return (
    <div>
      <p className="trouble-place">
        <b>
          {fill(said.place, {
            pupil: pupilName(pupilAt(grid, place.row)),
            day: dayText(lessonAt(grid, place.column).day, words),
            kind: workName(grid, columnAt(grid, place.column)),
          })}
        </b>
      </p>
      {trouble.kind === 'refused' && (
        <>
          <p>
            {fill(said.refused, { value: mine })} {why}
          </p>
          <Button variant="plain" type="button" onClick={() => decide('drop')}>
            {said.understood}
          </Button>
        </>
      )}
      {trouble.kind === 'conflict' && (
        <>
          <p>{said.conflict}</p>
          <p>
            {fill(said.theirs, { value: theirs, by, time: at && timeText(at, locale, timeZone) })}
            <br />
            {fill(said.mine, { value: mine })}
          </p>
          <div className="trouble-acts">
            <Button variant="plain" type="button" onClick={() => decide('theirs')}>
              {fill(said.keepTheirs, { value: theirs })}
            </Button>
            <Button variant="plain" type="button" onClick={() => decide('mine')}>
              {fill(said.putMine, { value: mine })}
            </Button>
          </div>
        </>
      )}
      {trouble.kind === 'needs-reason' && (
        <ReasonForm
          text={fill(said.needsReason, { before: theirs, value: mine })}
          others={others.filter((one) => one !== place && cellAt(grid, one).trouble?.kind === 'needs-reason')}
          onReason={(reason, rest) => decide({ reason }, [place, ...rest])}
          onLeave={() => decide('drop')}
        />
      )}
    </div>
  )
}

type ReasonProps = {
  text: string
  others: readonly Place[]
  onReason: (reason: string, rest: readonly Place[]) => void
  onLeave: () => void
}

/** Why a mark is corrected: one of the usual reasons, or own words. */
function ReasonForm({ text, others, onReason, onLeave }: ReasonProps) {
  const { words } = useGrid()
  const [own, setOwn] = useState('')
  const [isForAll, setForAll] = useState(false)
  const say = (reason: string) => onReason(reason, isForAll ? others : [])

  return (
    <>
      <p>{text}</p>
      <div className="trouble-acts">
        {Object.entries(words.reasons).map(([key, reason]) => (
          <Button key={key} variant="plain" type="button" onClick={() => say(key)}>
            {reason}
          </Button>
        ))}
      </div>
      <form
        className="trouble-acts"
        onSubmit={(event) => {
          event.preventDefault()
          if (own.trim()) say(own.trim())
        }}
      >
        <label>
          <span>{words.trouble.ownReason}</span>
          <input value={own} maxLength={200} onChange={(event) => setOwn(event.target.value)} />
        </label>
        <Button variant="plain">{words.trouble.correct}</Button>
        <Button variant="quiet" type="button" onClick={onLeave}>
          {words.trouble.leave}
        </Button>
      </form>
      {others.length > 0 && (
        <label className="trouble-all">
          <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />
          {fill(words.trouble.sameForAll, { count: others.length })}
        </label>
      )}
    </>
  )
}

function troubleAt(grid: GridState, place: Place, words: GridWords): Told | null {
  const cell = cellAt(grid, place)
  if (cell.trouble) return told(cell.trouble, shownValue(cell), (value) => spokenValue(value, words), words)
  const presence = presenceAt(grid, place.row, columnAt(grid, place.column).lesson)
  return presence.trouble
    ? told<PresenceKind>(presence.trouble, shownPresence(presence), (kind) => spokenKind(kind, words), words)
    : null
}

function told<Value>(trouble: Trouble<Value>, now: Value, say: (value: Value) => string, words: GridWords): Told {
  const plain = { kind: trouble.kind, mine: say(trouble.value), theirs: say(now), by: '', at: '', why: '' }
  if (trouble.kind === 'refused') {
    return { ...plain, why: typeof trouble.why === 'string' ? words.refusals[trouble.why] : trouble.why.message }
  }
  return trouble.kind === 'conflict' ? { ...plain, theirs: say(trouble.now), by: trouble.by, at: trouble.at } : plain
}
