'use client'

import { useEffect, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './field-looks'
import { useField, useFormWords } from './form-context'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A password that its owner may look at; it never comes back from the server. */
export function PasswordField({ name, label, hint, optional, className, autoComplete }: Props) {
  const words = useFormWords()
  const { id, error } = useField(name)
  const [isReactive, setReactive] = useState(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => setReactive(true), [])

  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error} className={className}>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          className={`${inputClass} min-w-0`}
        />
        {isReactive && (
          <button
            type="button"
            aria-controls={id}
            onClick={() => setShown(!isShown)}
            className="button button-plain shrink-0"
          >
            {isShown ? words.hidePassword : words.showPassword}
          </button>
        )}
      </div>
    </Field>
  )
}
