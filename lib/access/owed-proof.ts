import { type FormState, refuse } from '@/lib/platform/form'
import { openAccount, openFrontDoor } from './doors'
import { factorPauseInWords } from './pause'
import { proveUnlessFresh } from './prove-commands'

/**
 * For an action behind a form that holds a `ProofField`: null where the person proved a moment ago who they are, or does so
 * with this very form; otherwise the form again, with all that was typed in it.
 */
export async function owedProof(formData: FormData): Promise<FormState | null> {
  const typed = String(formData.get('proofPassword') ?? '')
  const proof = await proveUnlessFresh(await openAccount(), await openFrontDoor(), typed)
  if (proof.ok) return null

  const wrong = typed ? 'security.errors.password' : 'security.errors.provePassword'
  return refuse(formData, factorPauseInWords(proof.seconds) ?? { proofPassword: wrong })
}
