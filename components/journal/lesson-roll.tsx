'use client'

import { FieldError } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { shownText, useField } from '@/components/ui/form-context'
import type { Attendance } from '@/lib/journal/attendance'
import { fieldOf } from '@/lib/journal/lesson-form'
import { useLessonState } from './lesson-form'

/** A pupil's line, as the server fills it. */
export type RollPupil = {
  id: string
  name: string
  /** What was announced, or why the pupil was away. */
  note: string | null
  kind: Attendance['kind']
  minutes: number | null
  /** In the order of the columns. */
  marks: readonly string[]
}

export type RollColumn = { id: string; brief: string; name: string }

export type RollWords = {
  kinds: Record<Attendance['kind'], { brief: string; full: string }>
  attendanceOf: string
  minutes: string
  markOf: string
  mine: string
  why: string
  chooseReason: string
  reasons: Record<string, string>
  ownReason: string
}

type Props = { pupils: readonly RollPupil[]; columns: readonly RollColumn[]; words: RollWords }

/** The class list as in the paper journal: who is there, and a field for each work. */
export function LessonRoll({ pupils, columns, words }: Props) {
  return (
    <ol className="roll">
      {pupils.map((pupil, index) => (
        <li key={pupil.id} className="roll-line">
          <span className="roll-no" aria-hidden="true">
            {index + 1}
          </span>
          <span className="roll-name">
            {pupil.name}
            {pupil.note && <small>{pupil.note}</small>}
          </span>
          <AttendanceField pupil={pupil} words={words} />
          <span className="roll-marks">
            {columns.map((column, place) => (
              <MarkField key={column.id} pupil={pupil} column={column} value={pupil.marks[place] ?? ''} words={words} />
            ))}
          </span>
          {columns.map((column) => (
            <CellTrouble key={column.id} cell={fieldOf.mark(column.id, pupil.id)} isMark words={words} />
          ))}
          <CellTrouble cell={fieldOf.attendance(pupil.id)} words={words} />
        </li>
      ))}
    </ol>
  )
}

const kinds = ['present', 'absent', 'late', 'left-early'] as const

function AttendanceField({ pupil, words }: { pupil: RollPupil; words: RollWords }) {
  const name = fieldOf.attendance(pupil.id)
  const { id, value, error } = useField(name)
  const minutes = useField(fieldOf.minutes(pupil.id))
  const chosen = shownText(value, pupil.kind)

  return (
    <fieldset className="roll-attendance" aria-describedby={error && `${id}-error`}>
      <legend className="sr-only">{words.attendanceOf.replace('{name}', pupil.name)}</legend>
      <span className="roll-kinds">
        {kinds.map((kind) => (
          <label key={kind} className={`roll-kind roll-${kind}`}>
            <input
              type="radio"
              id={kind === 'present' ? id : undefined}
              name={name}
              value={kind}
              defaultChecked={chosen === kind}
              className="sr-only"
            />
            <span aria-hidden="true">{words.kinds[kind].brief}</span>
            <span className="sr-only">{words.kinds[kind].full}</span>
          </label>
        ))}
      </span>
      <label className="roll-minutes">
        <input
          id={minutes.id}
          name={fieldOf.minutes(pupil.id)}
          defaultValue={shownText(minutes.value, pupil.minutes?.toString())}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          aria-invalid={minutes.error ? true : undefined}
          aria-describedby={minutes.error && `${minutes.id}-error`}
          className="roll-input"
        />
        {words.minutes}
      </label>
      <FieldError id={`${minutes.id}-error`}>{minutes.error}</FieldError>
    </fieldset>
  )
}

type MarkProps = { pupil: RollPupil; column: RollColumn; value: string; words: RollWords }

function MarkField({ pupil, column, value, words }: MarkProps) {
  const name = fieldOf.mark(column.id, pupil.id)
  const { id, value: typed, error } = useField(name)

  return (
    <label className="roll-mark">
      <span aria-hidden="true">{column.brief}</span>
      <input
        id={id}
        name={name}
        defaultValue={shownText(typed, value)}
        data-column={column.id}
        inputMode="decimal"
        maxLength={10}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={words.markOf.replace('{name}', pupil.name).replace('{work}', column.name)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        className="roll-input roll-value"
      />
    </label>
  )
}

/** What is to mend in a cell: somebody else was faster, a reason is wanted, or it is refused. */
function CellTrouble({ cell, isMark = false, words }: { cell: string; isMark?: boolean; words: RollWords }) {
  const { id, error } = useField(cell)
  const { conflicts, wantsReason } = useLessonState()
  if (!error) return null

  const entries = conflicts[cell]
  return (
    <div className="roll-trouble">
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {entries !== undefined && (
        <label className="roll-mine">
          <input type="checkbox" name={fieldOf.mine(cell)} value={entries} />
          {words.mine}
        </label>
      )}
      {isMark && (entries !== undefined || wantsReason.includes(cell)) && <MarkReason cell={cell} words={words} />}
    </div>
  )
}

function MarkReason({ cell, words }: { cell: string; words: RollWords }) {
  const reason = useField(fieldOf.reason(cell))
  const own = useField(fieldOf.ownReason(cell))

  return (
    <div className="roll-reason">
      <label htmlFor={reason.id}>{words.why}</label>
      <select
        id={reason.id}
        name={fieldOf.reason(cell)}
        defaultValue={shownText(reason.value, '')}
        className={inputClass}
      >
        <option value="">{words.chooseReason}</option>
        {Object.entries(words.reasons).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
      <label htmlFor={own.id}>{words.ownReason}</label>
      <input
        id={own.id}
        name={fieldOf.ownReason(cell)}
        defaultValue={shownText(own.value, '')}
        maxLength={200}
        autoComplete="off"
        className={inputClass}
      />
    </div>
  )
}
