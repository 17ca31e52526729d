import type { ReactNode } from 'react'
import { classes } from './classes'

type Props = {
  caption: ReactNode
  /** The caption is read aloud only, where a heading above says the same. */
  isCaptionHidden?: boolean
  head: ReactNode
  className?: string
  children: ReactNode
}

/** A ruled table; on a narrow screen it scrolls by itself and the page stands still. */
export function Table({ caption, isCaptionHidden = false, head, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table className={classes('ruled', className)}>
        <caption className={isCaptionHidden ? 'sr-only' : 'pb-2 text-left text-grid text-soft'}>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
