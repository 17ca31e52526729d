'use client'

import type { ReactNode } from 'react'
import { classes } from './classes'
import { useFormWords } from './form-context'
import { AlertIcon } from './glyphs'

/** What every field is told. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Says beside the label that it may be left empty. */
  optional?: boolean
  className?: string
}

type Props = Omit<FieldProps, 'name'> & { id: string; error?: string; children: ReactNode }

/** Label, hint, error and the control itself, in the order in which they are read. */
export function Field({ id, label, hint, optional, error, className, children }: Props) {
  return (
    <div className={classes('mb-5', className)}>
      <label htmlFor={id} className="block font-firm">
        {label} {optional && <OptionalWord />}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-grid text-soft">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="mt-1">{children}</div>
    </div>
  )
}

export function OptionalWord() {
  return <span className="font-normal text-soft">({useFormWords().optional})</span>
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  const words = useFormWords()
  if (!children) return null

  return (
    <p id={id} className="mt-1 flex gap-2 font-semibold text-red">
      <AlertIcon />
      <span>
        <span className="sr-only">{words.error} </span>
        {children}
      </span>
    </p>
  )
}

/** What the control points at: its hint and its error, where they are. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
