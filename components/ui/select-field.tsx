'use client'

import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { shownText, useField } from './form-context'

export type Option = { value: string; label: string; disabled?: boolean }

type Props = FieldProps & { options: readonly Option[]; defaultValue?: string }

/** One of many, where radio buttons would fill the page. */
export function SelectField({ name, label, hint, optional, className, options, defaultValue }: Props) {
  const { id, value, error } = useField(name)

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <select
        id={id}
        name={name}
        defaultValue={shownText(value, defaultValue)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={inputClass}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
