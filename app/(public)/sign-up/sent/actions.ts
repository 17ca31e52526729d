'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { sendProofAgain } from '@/lib/access/sign-up-commands'
import { readSignUp } from '@/lib/access/sign-up-memory'
import { steadily } from '@/lib/access/steadily'
import { paths } from '@/lib/platform/paths'

export async function sendAgain(): Promise<void> {
  const typed = await readSignUp()
  if (!typed) redirect(paths.signUp)

  const { seconds } = await steadily(sendProofAgain(await openFrontDoor(), typed.email))
  redirect(paths.afterLetter(paths.letterSent, seconds))
}
