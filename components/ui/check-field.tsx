'use client'

import { ChoiceLine } from './choice-field'
import { classes } from './classes'
import { FieldError, type FieldProps } from './field'
import { useField } from './form-context'

type Props = FieldProps & { value?: string; defaultChecked?: boolean }

/** One thing to agree to; sends `yes`, or nothing. */
export function CheckField({ name, label, hint, className, value = 'yes', defaultChecked = false }: Props) {
  const { id, value: sent, error } = useField(name)

  return (
    <div className={classes('mb-5', className)}>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <ChoiceLine
        id={id}
        name={name}
        type="checkbox"
        choice={{ value, label, hint }}
        isChosen={sent === undefined ? defaultChecked : sent === value}
        isWrong={Boolean(error)}
        errorId={error && `${id}-error`}
      />
    </div>
  )
}
