'use server'

import { redirect } from 'next/navigation'
import { rememberHat } from '@/lib/access/commands'
import { openAccount } from '@/lib/access/doors'
import { hatsOf, startOfHat } from '@/lib/access/hat'
import { paths } from '@/lib/platform/paths'

/** The switch of the masthead: from now on this person is here as somebody else whom they are, too. */
export async function chooseHat(formData: FormData): Promise<void> {
  const account = await openAccount()
  const hat = hatsOf(account).find((one) => one === formData.get('hat'))
  if (!hat) redirect(paths.home)

  await rememberHat(account, hat)
  redirect(startOfHat[hat])
}
