'use client'

import { useEffect, useState } from 'react'

type Props = { text: string; word: string; done: string }

/** Copies a text, there where the browser can; without JavaScript it is marked and copied by hand. */
export function CopyButton({ text, word, done }: Props) {
  const [isReactive, setReactive] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setReactive('clipboard' in navigator), [])
  if (!isReactive) return null

  return (
    <>
      <button
        type="button"
        className="button button-plain print-hidden"
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {word}
      </button>
      <span role="status" className="text-grid text-green">
        {isCopied && done}
      </span>
    </>
  )
}
