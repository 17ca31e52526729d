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

/** The sections of a diary under the masthead; at the foot of a phone the first five. */
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
