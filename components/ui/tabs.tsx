import Link from 'next/link'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

export type Tab = {
  href: string
  name: string
  icon: IconName
  isCurrent?: boolean
  /** How many new things are behind it, and how that is read aloud: «новых: 1». */
  count?: { value: number; label: string }
  /** Does not fit at the foot of a phone. */
  isLater?: boolean
  /** Stands at the foot of a phone only: the way to those that do not fit. */
  isPhoneOnly?: boolean
}

/** How many sections stand at the foot of a phone beside «Ещё». */
const firstTabs = 4

/** The sections of a room as a phone has place for them: where they are more than five, all but the first four come later. */
export function fitPhone(tabs: Tab[], more: string): Tab[] {
  if (tabs.length <= firstTabs + 1) return tabs
  return [
    ...tabs.map((tab, index) => ({ ...tab, isLater: index >= firstTabs })),
    { href: '#more', name: more, icon: 'ellipsis', isPhoneOnly: true },
  ]
}

/** Those that come later, below a phone's page. */
export function MoreTabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  const later = tabs.filter((tab) => tab.isLater)
  if (later.length === 0) return null

  return (
    <nav id="more" className="more-sections" aria-label={label}>
      {later.map((tab) => (
        <Link key={tab.href} href={tab.href} prefetch={false} aria-current={tab.isCurrent ? 'page' : undefined}>
          {tab.name}
        </Link>
      ))}
    </nav>
  )
}

/** The sections of a room under the masthead; at the foot of a phone the first five. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href} className={classes(tab.isLater && 'later', tab.isPhoneOnly && 'sm:hidden')}>
            <Link href={tab.href} prefetch={false} aria-current={tab.isCurrent ? 'page' : undefined}>
              <Icon name={tab.icon} />
              <span>{tab.name}</span>
              {tab.count && tab.count.value > 0 && (
                <b className="count">
                  <span aria-hidden="true">{tab.count.value}</span>
                  <span className="sr-only">{tab.count.label}</span>
                </b>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
