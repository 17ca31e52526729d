'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

type Props = {
  summary: string /** The field inside: while it is to be mended, the fold is open. */
  field: string
  children: ReactNode
}

/** The part of a form that is folded up. What is wrong in it is seen without JavaScript too, when the page comes back. */
export function Fold({ summary, field, children }: Props) {
  const { error } = useField(field)
  return (
    <details open={error ? true : undefined}>
      <summary className="inline-flex min-h-target items-center text-pen underline">{summary}</summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  )
}
