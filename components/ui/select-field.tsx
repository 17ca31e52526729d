'use client'

import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { shownText, useField, useFormWords } from './form-context'

type Props = FieldProps & {
  options: { value: string; label: string }[]
  defaultValue?: string
  /** The first line, which is no answer; false where one of the options always holds. */
  blank?: string | false
}

export function SelectField({ name, label, hint, optional, className, options, defaultValue, blank }: Props) {
  const words = useFormWords()
  const { id, value, error } = useField(name)

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <select
        id={id}
        name={name}
        defaultValue={shownText(value, defaultValue) ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={inputClass}
      >
        {blank !== false && <option value="">{blank ?? words.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
