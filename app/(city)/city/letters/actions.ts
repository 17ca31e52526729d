'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { openCity } from '@/lib/access/doors'
import { sendAgain } from '@/lib/notifications/commands'
import { paths } from '@/lib/platform/paths'

const letterToSend = z.object({ letterId: z.uuid() })

export async function sendLetterAgain(formData: FormData): Promise<void> {
  const form = letterToSend.safeParse({ letterId: formData.get('letterId') })
  if (!form.success) notFound()

  const city = await openCity()
  const isQueued = await sendAgain(city, form.data.letterId)

  revalidatePath(paths.cityLetters)
  redirect(`${paths.cityLetters}?again=${isQueued ? 'yes' : 'no'}`)
}
