'use server'

import { redirect } from 'next/navigation'
import { askProofAgain, openAccount, openFrontDoor } from '@/lib/access/doors'
import { factorPauseInWords } from '@/lib/access/pause'
import { proveByPassword } from '@/lib/access/prove-commands'
import { findSettings } from '@/lib/access/queries'
import { closeSchema, provePasswordSchema } from '@/lib/access/schemas'
import { clearSessionCookie } from '@/lib/access/session'
import { closeAccount } from '@/lib/applications/closing-commands'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** For good: the password once more, where there is one, and a tick that what follows was read. */
export async function close(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(closeSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  await askProofAgain()
  if ((await findSettings(account)).hasPassword) {
    const given = await parseForm(provePasswordSchema, formData)
    if (!given.ok) return given.state

    const proof = await proveByPassword(account, await openFrontDoor(), given.data.password)
    if (!proof.ok)
      return refuse(formData, factorPauseInWords(proof.seconds) ?? { password: 'security.errors.password' })
  }
  if (!(await closeAccount(account))) return refuse(formData, { form: 'own.errors.works' })

  await clearSessionCookie()
  redirect(paths.signInClosed)
}
