import type { ReactNode } from 'react'

type Props = {
  id: string
  /** The whole button is touched, not the word alone. */
  className: string
  face: ReactNode
  children: ReactNode
}

/** What opens a slip of paper with more about it: the browser's own popover, so that it works without JavaScript. */
export function WithSlip({ id, className, face, children }: Props) {
  return (
    <>
      <button type="button" className={className} popoverTarget={id}>
        {face}
      </button>
      <div id={id} popover="auto" className="slip">
        {children}
      </div>
    </>
  )
}
