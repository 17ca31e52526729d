'use client'

import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { shownText, useField } from './form-context'

type Props = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number }

export function TextareaField({ name, label, hint, optional, className, defaultValue, rows = 4, maxLength }: Props) {
  const { id, value, error } = useField(name)

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={shownText(value, defaultValue)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={inputClass}
      />
    </Field>
  )
}
