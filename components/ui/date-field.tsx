'use client'

import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { shownText, useField, useFormWords } from './form-context'

type Props = FieldProps & { defaultValue?: string; min?: string; max?: string; autoComplete?: string }

/** The browser's own calendar; an old browser shows a plain field, where «дд.мм.гггг» is typed. */
export function DateField({ name, label, hint, optional, className, defaultValue, ...rest }: Props) {
  const words = useFormWords()
  const { id, value, error } = useField(name)

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <input
        {...rest}
        id={id}
        name={name}
        type="date"
        placeholder={words.datePattern}
        defaultValue={shownText(value, defaultValue)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`${inputClass} max-w-60`}
      />
    </Field>
  )
}
