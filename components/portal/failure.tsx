'use client'

import { useEffect, useState } from 'react'
import en from '@/lib/platform/i18n/en/failure.json'
import ru from '@/lib/platform/i18n/ru/failure.json'
import { CallUs } from './call-us'

type Props = { error: Error & { digest?: string }; retry: () => void }

/**
 * A fault of ours: no blame, what to do, and the number under which it stands in the log. Brings its own words,
 * because it is shown when the server may have failed to give any; and no more than it needs: every page ships it.
 */
export function Failure({ error, retry }: Props) {
  const [words, setWords] = useState(ru)
  useEffect(() => {
    if (document.documentElement.lang === 'en') setWords(en)
  }, [])

  return (
    <main id="main" className="wrap wrap-question pt-8">
      <section className="sheet sheet-margin">
        <h1>{words.title}</h1>
        <p className="mt-3">{words.text}</p>
        {error.digest && (
          <p className="mt-3">
            {words.number}: <b>{error.digest}</b>
          </p>
        )}
        <CallUs />
        <p className="mt-6 flex flex-wrap gap-3">
          <button type="button" onClick={retry} className="button button-main">
            {words.again}
          </button>
          <a href="/" className="button button-plain">
            {words.home}
          </a>
          <a href="/help" className="button button-plain">
            {words.help}
          </a>
        </p>
      </section>
    </main>
  )
}
