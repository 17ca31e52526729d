'use client'

import { useEffect, useRef } from 'react'
import { PrintButton } from '@/components/ui/print-button'

/** What stands on the slip besides the code, worded by the page. */
export type SlipWords = {
  issued: string
  title: string
  school: string
  forWhom: string
  child: string
  numberLabel: string
  number: string
  codeLabel: string
  howTo: string
  steps: string[]
  secret: string
  print: string
  done: string
}

type Props = { code: string; until: string; words: SlipWords; path: string }

/** The paper that the applicant takes home. On paper there is nothing else. */
export function CodeSlip({ code, until, words, path }: Props) {
  const slip = useRef<HTMLElement>(null)
  useEffect(() => slip.current?.focus(), [])

  return (
    <section ref={slip} tabIndex={-1} aria-label={words.title} className="code-slip outline-none">
      <p role="status" className="mb-5 rounded-corner border border-amber-rule bg-amber-tint px-5 py-4 print:hidden">
        {words.issued}
      </p>
      <div className="rounded-corner border border-field px-5 py-4">
        <p className="text-soft">
          {words.title}, {words.school}
        </p>
        <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <div>
            <dt className="text-grid text-soft">{words.forWhom}</dt>
            <dd className="font-bold">{words.child}</dd>
          </div>
          <div>
            <dt className="text-grid text-soft">{words.numberLabel}</dt>
            <dd className="font-bold">{words.number}</dd>
          </div>
        </dl>
        <p id="access-code-label" className="mt-5 text-grid text-soft">
          {words.codeLabel}
        </p>
        <output aria-labelledby="access-code-label" className="block text-h2 font-head tracking-[0.06em] sm:text-h1">
          {code}
        </output>
        <p>{until}</p>
        <h3 className="mt-5">{words.howTo}</h3>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="mt-4 text-grid text-soft">{words.secret}</p>
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-4 print:hidden">
        <PrintButton>{words.print}</PrintButton>
        {/* A whole new page on purpose: what the browser holds of the code goes with the old one */}
        <a href={path} className="button button-plain">
          {words.done}
        </a>
      </div>
    </section>
  )
}
