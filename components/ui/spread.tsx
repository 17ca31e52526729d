import type { ReactNode } from 'react'
import { classes } from './classes'

/** Two pages with a spine between them; one column where the screen is narrow. Holds two `Leaf`s. */
export function Spread({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classes('spread', className)}>{children}</div>
}

type LeafProps = {
  labelledBy?: string
  /** Ruled to its edges, as a day is; otherwise it has margins for a text. */
  isRuled?: boolean
  className?: string
  children: ReactNode
}

export function Leaf({ labelledBy, isRuled = false, className, children }: LeafProps) {
  return (
    <section aria-labelledby={labelledBy} className={classes('leaf', !isRuled && 'leaf-text', className)}>
      {children}
    </section>
  )
}
