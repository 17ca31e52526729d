'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/form'
import { type FormWords, fieldId, useFormWords } from './form-context'
import { AlertIcon } from './glyphs'

/** All that is to mend, on top of the form, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ state }: { state: FormState }) {
  const words = useFormWords()
  const summary = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer calls for attention, even with equal words
  useEffect(() => summary.current?.focus(), [state])

  if (errors.length === 0 && !state.message) return null

  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-corner border-2 border-red bg-red-tint px-4 py-3 [&_a]:text-red"
    >
      <h2 className="flex gap-2 text-body leading-snug tracking-normal text-red">
        <AlertIcon />
        {titleFor(errors.length, words)}
      </h2>
      {state.message && <p className="mt-1">{state.message}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, error]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="inline-flex min-h-8 items-center">
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function titleFor(errors: number, words: FormWords): string {
  if (errors === 0) return words.failed
  return errors === 1 ? words.errorTitle : words.errorsTitle
}
