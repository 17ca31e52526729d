import type { ReactNode } from 'react'
import { classes } from './classes'

type Props = {
  /** Written as the sheet's h2; a page's own heading stands above the sheet. */
  heading?: ReactNode
  /** Soft words under the heading. */
  under?: ReactNode
  /** Stands at the right of the heading: a state, a link. */
  aside?: ReactNode
  id?: string
  /** With the red line of a notebook's margin, for a question. */
  hasMargin?: boolean
  className?: string
  children: ReactNode
}

/** A white page lying on the paper. */
export function Sheet({ heading, under, aside, id, hasMargin = false, className, children }: Props) {
  const headingId = heading && id ? `${id}-heading` : undefined

  return (
    <section id={id} aria-labelledby={headingId} className={classes('sheet', hasMargin && 'sheet-margin', className)}>
      {heading && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-2">
          <h2 id={headingId} className="text-h3">
            {heading}
            {under && <small className="mt-1 block">{under}</small>}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
