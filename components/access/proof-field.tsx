'use client'

import { useField } from '@/components/ui/form-context'
import { PasswordField } from '@/components/ui/password-field'

type Props = {
  /** Whether the last proof of who one is was too long ago already when the page was made. */
  isAsked: boolean
  words: { label: string; hint: string }
}

/**
 * The password once more, in the very form that needs it, so that nothing typed is lost. It appears where the action asks
 * for it, too: the quarter of an hour may end while somebody looks through papers.
 */
export function ProofField({ isAsked, words }: Props) {
  const { error } = useField('proofPassword')
  if (!isAsked && !error) return null

  return <PasswordField name="proofPassword" {...words} autoComplete="current-password" className="mt-8" />
}
