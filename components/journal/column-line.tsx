'use client'

import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { FieldError } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { shownText, useField } from '@/components/ui/form-context'
import { type ColumnField, columnField, ownReason } from '@/lib/journal/column-form'

export type LineWords = {
  whose: string
  theirsEmpty: string
  /** With {value} in it. */
  theirs: string
  mine: string
  why: string
  chooseReason: string
  ownReason: string
  ownReasonLabel: string
  reasons: Record<string, string>
}

type Props = {
  enrolmentId: string
  /** Of the entry that this line would add: sent twice, it is added once. */
  entryId: string
  name: ReactNode
  /** What stands in the cell, and how many entries it has. */
  value: string
  entries: number
  aside?: ReactNode
  words: LineWords
}

/** A pupil's field in a column. Where the server asks, also whose mark is to stand, and why it is changed. */
export function ColumnLine({ enrolmentId, entryId, name, value, entries, aside, words }: Props) {
  const field = useField(columnField('value', enrolmentId))
  const choice = useField(columnField('choice', enrolmentId))
  const reason = useField(columnField('reason', enrolmentId))
  const asked = useField(columnField('asked', enrolmentId))
  const isAsked = shownText(asked.value, '') === 'yes'
  const isCorrection = isAsked || reason.error !== undefined || Boolean(shownText(reason.value, ''))
  const error = field.error ?? choice.error ?? reason.error

  return (
    <li className={classes('column-line', error && 'column-line-wrong')}>
      <label htmlFor={field.id}>{name}</label>
      <span className="column-aside">{aside}</span>
      <input
        id={field.id}
        name={columnField('value', enrolmentId)}
        defaultValue={shownText(field.value, value)}
        maxLength={20}
        size={5}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={error ? `${field.id}-error` : undefined}
        className={`${inputClass} column-value`}
      />
      <Kept field="id" enrolmentId={enrolmentId} value={entryId} />
      <Kept field="was" enrolmentId={enrolmentId} value={value} />
      <Kept field="saw" enrolmentId={enrolmentId} value={String(entries)} />
      {isAsked && <Kept field="asked" enrolmentId={enrolmentId} value="yes" />}
      {(error || isCorrection) && (
        <div className="column-more">
          <FieldError id={`${field.id}-error`}>{error}</FieldError>
          {isAsked && <Whose enrolmentId={enrolmentId} words={words} />}
          {isCorrection && <Why enrolmentId={enrolmentId} words={words} />}
        </div>
      )}
    </li>
  )
}

/** What a form carries unseen, as the server last said it. */
export function Kept({ field, enrolmentId, value }: { field: ColumnField; enrolmentId: string; value: string }) {
  const name = columnField(field, enrolmentId)
  return <input type="hidden" name={name} value={shownText(useField(name).value, value)} />
}

export function Whose({ enrolmentId, words }: { enrolmentId: string; words: LineWords }) {
  const { id, value } = useField(columnField('choice', enrolmentId))
  const theirs = shownText(useField(columnField('was', enrolmentId)).value, '') ?? ''
  const choices = { theirs: theirs ? words.theirs.replace('{value}', theirs) : words.theirsEmpty, mine: words.mine }

  return (
    <fieldset className="column-choices">
      <legend className="sr-only">{words.whose}</legend>
      {Object.entries(choices).map(([choice, label], index) => (
        <span key={choice} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${choice}`}
            name={columnField('choice', enrolmentId)}
            value={choice}
            defaultChecked={shownText(value, undefined) === choice}
          />
          <label htmlFor={index === 0 ? id : `${id}-${choice}`}>{label}</label>
        </span>
      ))}
    </fieldset>
  )
}

/** The short list, and the teacher's own words beneath it. */
export function Why({ enrolmentId, words, hint }: { enrolmentId: string; words: LineWords; hint?: string }) {
  const { id, value, error } = useField(columnField('reason', enrolmentId))
  const own = useField(columnField('ownReason', enrolmentId))
  const options = { '': words.chooseReason, ...words.reasons, [ownReason]: words.ownReason }

  return (
    <div className="column-why">
      <label htmlFor={id}>{words.why}</label>
      {hint && (
        <p id={`${id}-hint`} className="text-grid text-soft">
          {hint}
        </p>
      )}
      <select
        id={id}
        name={columnField('reason', enrolmentId)}
        defaultValue={shownText(value, '')}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint && `${id}-hint`}
        className={inputClass}
      >
        {Object.entries(options).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={own.id}>{words.ownReasonLabel}</label>
      <input
        id={own.id}
        name={columnField('ownReason', enrolmentId)}
        defaultValue={shownText(own.value, '')}
        maxLength={200}
        autoComplete="off"
        className={inputClass}
      />
    </div>
  )
}
