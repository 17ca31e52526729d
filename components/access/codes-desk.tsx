'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { blankForm } from '@/components/ui/form-context'
import { PrintButton } from '@/components/ui/print-button'
import type { FormState } from '@/lib/platform/form'

/** The codes that were just made: they live in this answer and nowhere else. */
export type CodesState = FormState & { codes?: string[] }

type Props = {
  action: (state: CodesState, formData: FormData) => Promise<CodesState>
  /** The page's own path: by it the answer finds its form without JavaScript. */
  path: string
  words: { title: string; once: string; print: string; done: string }
  children: ReactNode
}

/** The button that makes spare codes, and then the codes in its place. Read again, the page has forgotten them. */
export function CodesDesk({ action, path, words, children }: Props) {
  const [state, submit, isSending] = useActionState<CodesState, FormData>(action, blankForm, path)
  if (state.codes) return <Codes codes={state.codes} path={path} words={words} />

  return (
    <form action={submit} aria-busy={isSending}>
      <ErrorSummary state={state} />
      {children}
    </form>
  )
}

function Codes({ codes, path, words }: { codes: string[]; path: string; words: Props['words'] }) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => sheet.current?.focus(), [])

  return (
    <div ref={sheet} tabIndex={-1} className="outline-none">
      <p role="status" className="mb-4 rounded-corner border border-amber-rule bg-amber-tint px-5 py-4">
        {words.once}
      </p>
      <ol aria-label={words.title} className="grid list-decimal gap-x-8 gap-y-1 pl-8 text-lead sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap tabular-nums">
            {code}
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap items-center gap-4 print:hidden">
        <PrintButton>{words.print}</PrintButton>
        {/* A whole new page on purpose: what the browser holds of the codes goes with the old one */}
        <a href={path} className="button button-plain">
          {words.done}
        </a>
      </div>
    </div>
  )
}
