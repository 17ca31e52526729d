'use client'

import { classes } from '@/components/ui/classes'
import { FieldError } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { shownText, useField } from '@/components/ui/form-context'

export type DecisionOption = { value: string; label: string }

type Props = {
  name: string
  /** Read aloud; a column's head or the pupil's name says it to the eye. */
  label: string
  options: readonly DecisionOption[]
  defaultValue: string
  /** As wide as its words instead of a mark. */
  isWide?: boolean
}

/** What is decided for one pupil, chosen from a few. */
export function DecisionField({ name, label, options, defaultValue, isWide = false }: Props) {
  const { id, value, error } = useField(name)

  return (
    <>
      <select
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={shownText(value, defaultValue)}
        className={classes(inputClass, 'decision', isWide && 'decision-wide')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </>
  )
}
