import type { ReactNode } from 'react'
import { Page } from '@/components/ui/page'
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
    <Page width="question" className="py-8">
      <h1>{title}</h1>
      {lead && <p className="mt-3 text-soft">{lead}</p>}
      {notice && <div className="mt-6">{notice}</div>}
      <Sheet hasMargin className="mt-6">
        {children}
      </Sheet>
      {below && <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">{below}</div>}
    </Page>
  )
}
