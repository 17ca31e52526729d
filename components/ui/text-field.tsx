'use client'

import type { HTMLInputTypeAttribute, InputHTMLAttributes } from 'react'
import { classes } from './classes'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { shownText, useField } from './form-context'

type Props = FieldProps & {
  type?: HTMLInputTypeAttribute
  defaultValue?: string
  /** `short` for a code or a class, `code` for an access code */
  size?: 'full' | 'short' | 'code'
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'autoCapitalize' | 'spellCheck' | 'list' | 'autoFocus'
  >

const sizes = { full: '', short: 'max-w-44', code: 'max-w-80 text-lead uppercase tracking-[0.09em]' }

export function TextField({
  name,
  label,
  hint,
  optional,
  className,
  type = 'text',
  defaultValue,
  size = 'full',
  ...rest
}: Props) {
  const { id, value, error } = useField(name)

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        defaultValue={shownText(value, defaultValue)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={classes(inputClass, sizes[size])}
      />
    </Field>
  )
}
