import type { ReactNode } from 'react'
import { Sheet } from '@/components/ui/sheet'

type Props = {
  title: string
  lead?: ReactNode
  /** What has just happened, above the question. */
  notice?: ReactNode
  /** Other ways to go, under the sheet. */
  below?: ReactNode
  children: ReactNode
}

/** A page on the way in: one question on a sheet with a margin, other ways beneath. */
export function Entrance({ title, lead, notice, below, children }: Props) {
  return (
    <main id="main" className="mx-auto max-w-question px-4 py-8 sm:px-6">
      <h1>{title}</h1>
      {lead && <p className="mt-3 text-soft">{lead}</p>}
      {notice && <div className="mt-6">{notice}</div>}
      <Sheet hasMargin className="mt-6">
        {children}
      </Sheet>
      {below && <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">{below}</div>}
    </main>
  )
}
