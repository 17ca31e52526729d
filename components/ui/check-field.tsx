'use client'

import { ChoiceLine } from './choice-field'
import { classes } from './classes'
import { FieldError, type FieldProps } from './field'
import { useField } from './form-context'

type Props = FieldProps & { defaultChecked?: boolean }

/** One thing to agree to; sends `yes`, or nothing. */
export function CheckField({ name, label, hint, className, defaultChecked = false }: Props) {
  const { id, value, error } = useField(name)

  return (
    <div className={classes('mb-5', className)}>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <ChoiceLine
        id={id}
        name={name}
        type="checkbox"
        choice={{ value: 'yes', label, hint }}
        isChosen={value === undefined ? defaultChecked : value === 'yes'}
        isWrong={Boolean(error)}
        errorId={error && `${id}-error`}
      />
    </div>
  )
}
