'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/access/commands'
import { findAccount, openFrontDoor } from '@/lib/access/doors'
import { correctedAddress } from '@/lib/access/mailbox'
import { tooManyInWords } from '@/lib/access/pause'
import { clearSessionCookie } from '@/lib/access/session'
import { register } from '@/lib/access/sign-up-commands'
import { readSignUp, writeSignUp } from '@/lib/access/sign-up-memory'
import { steadily } from '@/lib/access/steadily'
import { type FormState, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Верно»: registers, and tells everybody the same. */
export async function confirmAddress(_: FormState, formData: FormData): Promise<FormState> {
  const typed = await readSignUp()
  if (!typed) redirect(paths.signUp)
  if (!typed.passwordHash) redirect(paths.letterSent)

  const account = await findAccount()
  const mending = account && !account.isProved && account.accountId === typed.mends ? account : null
  const registration = { ...typed, passwordHash: typed.passwordHash, mends: mending?.accountId ?? null }
  const { seconds } = await steadily(register(await openFrontDoor(), registration))
  if (seconds > 0) return refuse(formData, { form: tooManyInWords(seconds) })

  if (mending) {
    await endSession(mending, mending.sessionId)
    await clearSessionCookie()
  }
  await writeSignUp({ ...typed, passwordHash: null, mends: null })
  redirect(paths.letterSent)
}

/** «Исправить»: back to the form, with what was typed; or to the page where an address is mended. */
export async function mendTyped(): Promise<void> {
  const typed = await readSignUp()
  redirect(typed?.mends ? paths.proveAddress : paths.signUp)
}

/** Takes the domain that was probably meant, and shows the address once more. */
export async function takeCorrected(): Promise<void> {
  const typed = await readSignUp()
  if (!typed) redirect(paths.signUp)

  await writeSignUp({ ...typed, email: correctedAddress(typed.email) ?? typed.email })
  redirect(paths.checkAddress)
}
