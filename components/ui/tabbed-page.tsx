import type { ReactNode } from 'react'
import { Page } from './page'
import { type Tab, Tabs } from './tabs'

type Props = { label: string; tabs: Tab[]; children: ReactNode }

/** A wide page with the rooms beside it as tabs. Nothing here guards anything. */
export function TabbedPage({ label, tabs, children }: Props) {
  return (
    <>
      <Tabs tabs={tabs} label={label} />
      <Page width="wide" className="diary-page pt-6">
        {children}
      </Page>
    </>
  )
}
