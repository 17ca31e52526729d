import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

export type NoticeKind = 'attention' | 'done' | 'error' | 'plain'

const looks: Record<NoticeKind, { frame: string; head: string; icon: IconName }> = {
  attention: { frame: 'border-amber-rule bg-amber-tint', head: 'text-amber', icon: 'triangle-alert' },
  done: { frame: 'border-green bg-green-tint', head: 'text-green', icon: 'circle-check' },
  error: { frame: 'border-red bg-red-tint', head: 'text-red', icon: 'circle-alert' },
  plain: { frame: 'border-rule bg-page', head: 'text-ink', icon: 'info' },
}

type Props = {
  kind?: NoticeKind
  heading?: ReactNode
  icon?: IconName
  /** Announced at once by a screen reader; for what has just happened. */
  isNews?: boolean
  className?: string
  children?: ReactNode
}

/** A word apart from the text: heed this, this is done, this went wrong. */
export function Notice({ kind = 'attention', heading, icon, isNews = false, className, children }: Props) {
  const look = looks[kind]
  const role = isNews ? (kind === 'error' ? 'alert' : 'status') : undefined

  return (
    <div role={role} className={classes('rounded-corner border px-5 py-4', look.frame, className)}>
      {heading && (
        <p className={classes('flex gap-2 font-bold', look.head)}>
          <Icon name={icon ?? look.icon} className="mt-1" />
          {heading}
        </p>
      )}
      {children && <div className={classes('[&_p+p]:mt-2', heading ? 'mt-1' : '')}>{children}</div>}
    </div>
  )
}
