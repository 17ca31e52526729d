'use client'

import { type ReactNode, useContext } from 'react'
import { FormStateProvider } from './form-context'

type Props = {
  summary: string
  /** The field inside, or several: while one is to be mended, the fold is open. */
  field: string | readonly string[]
  children: ReactNode
}

/** The part of a form that is folded up. What is wrong in it is seen without JavaScript too, when the page comes back. */
export function Fold({ summary, field, children }: Props) {
  const { errors } = useContext(FormStateProvider)
  return (
    <details open={[field].flat().some((name) => errors[name]) ? true : undefined}>
      <summary className="inline-flex min-h-target items-center text-pen underline">{summary}</summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  )
}
