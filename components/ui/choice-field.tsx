'use client'

import type { ReactNode } from 'react'
import { classes } from './classes'
import { describedBy, FieldError, type FieldProps, OptionalWord } from './field'
import { shownText, useField } from './form-context'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type Props = FieldProps & {
  choices: Choice[]
  /** One value, or those ticked where `many`. */
  defaultValue?: string | string[]
  /** Checkboxes of one name instead of radio buttons. */
  many?: boolean
  /** The question is the heading of the page. */
  isHeading?: boolean
}

/** One answer of several, or several, each a whole line to touch. */
export function ChoiceField({
  name,
  label,
  hint,
  optional,
  className,
  choices,
  defaultValue,
  many = false,
  isHeading = false,
}: Props) {
  const { id, value, error } = useField(name)
  const chosen = many ? [value ?? defaultValue ?? []].flat() : [shownText(value, shownText(defaultValue, undefined))]

  return (
    <fieldset aria-describedby={describedBy(id, hint, error)} className={classes('min-w-0 mb-5', className)}>
      <legend className="block">
        {isHeading ? <h1>{label}</h1> : <span className="font-firm">{label}</span>} {optional && <OptionalWord />}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={isHeading ? 'mt-2 text-soft' : 'text-grid text-soft'}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="mt-2">
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            type={many ? 'checkbox' : 'radio'}
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            isWrong={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type LineProps = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  choice: Choice
  isChosen: boolean
  isWrong: boolean
  errorId?: string
}

export function ChoiceLine({ id, name, type, choice, isChosen, isWrong, errorId }: LineProps) {
  return (
    <div className={classes('choice', isWrong && 'choice-wrong')}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={isChosen}
        disabled={choice.disabled}
        aria-describedby={[errorId, choice.hint && `${id}-more`].filter(Boolean).join(' ') || undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint && (
        <p id={`${id}-more`} className="choice-more">
          {choice.hint}
        </p>
      )}
    </div>
  )
}
