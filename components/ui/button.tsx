import Link from 'next/link'
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

/** `main` is the one thing to do on a screen; `plain` the others; `quiet` looks like a link. */
export type ButtonVariant = 'main' | 'plain' | 'quiet'

const variants = { main: 'button button-main', plain: 'button button-plain', quiet: 'button button-quiet' }

type Look = { variant?: ButtonVariant; icon?: ReactNode }

export function Button({
  variant = 'main',
  icon,
  className,
  children,
  type = 'submit',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type={type} className={classes(variants[variant], className)}>
      {icon}
      {children}
    </button>
  )
}

/** Nothing is prefetched: a look into a diary is a look, and old phones pay for bytes. */
export function ButtonLink({
  variant = 'main',
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...rest} className={classes(variants[variant], className)}>
      {icon}
      {children}
    </Link>
  )
}
