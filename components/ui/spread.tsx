import type { ReactNode } from 'react'
import { classes } from './classes'

/** Two pages with a spine between them; one column where the screen is narrow. */
export function Spread({ left, right, className }: { left: ReactNode; right: ReactNode; className?: string }) {
  return (
    <div className={classes('spread', className)}>
      <div className="leaf leaf-left">{left}</div>
      <div className="leaf leaf-right">{right}</div>
    </div>
  )
}
