import { classes } from './classes'
import { iconShapes } from './icon-shapes'

export type IconName = keyof typeof iconShapes

/** A sign beside a word; it never stands alone, so it is silent. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={classes('icon', className)}>
      {iconShapes[name]}
    </svg>
  )
}
