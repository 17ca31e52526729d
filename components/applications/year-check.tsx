'use client'

import { CheckField } from '@/components/ui/check-field'
import { useField } from '@/components/ui/form-context'

type Props = { name: string; label: string; hint: string; isShownFirst: boolean }

/** Appears only after the server had doubts about the year of birth. */
export function YearCheck({ name, label, hint, isShownFirst }: Props) {
  const { value, error } = useField(name)
  if (!error && !value && !isShownFirst) return null

  return <CheckField name={name} label={label} hint={hint} defaultChecked={isShownFirst} />
}
