import type { ReactNode } from 'react'
import { classes } from './classes'

/** `question` for one thing to answer, `column` for a text, `wide` for spreads and tables. */
export type PageWidth = 'question' | 'column' | 'wide'

const widths: Record<PageWidth, string> = {
  question: 'wrap wrap-question',
  column: 'wrap',
  wide: 'wrap wrap-wide',
}

type Props = { width?: PageWidth; className?: string; children: ReactNode }

/** The main part of a page, where «Перейти к содержанию» leads. */
export function Page({ width = 'column', className, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className={classes(widths[width], 'outline-none', className ?? 'pt-6')}>
      {children}
    </main>
  )
}
