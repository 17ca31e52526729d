'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import type { TokenState } from '@/components/access/token-desk'
import { openPassport } from '@/lib/access/doors'
import { owedProof } from '@/lib/access/owed-proof'
import { endToken, makeToken } from '@/lib/access/token-commands'
import { endTokenSchema, newTokenSchema } from '@/lib/access/token-schemas'
import { parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { publicAddress } from '@/lib/platform/public-address'

/** The answer shows the token; the page, read again, does not. */
export async function make(_: TokenState, formData: FormData): Promise<TokenState> {
  const form = await parseForm(newTokenSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, ...token } = form.data
  const passport = await openPassport(pupilId)
  const owed = await owedProof(formData)
  if (owed) return owed

  const made = await makeToken(passport, token)
  if (!made.ok) return refuse(formData, made.refusals)

  revalidatePath(paths.tokens(pupilId))
  const page = token.parts.find((part) => part !== 'timetable') ?? 'week'
  const example = `curl -H 'Authorization: Bearer ${made.token}' ${publicAddress(paths.diaryForProgrammes(pupilId, page))}`
  return { values: {}, errors: {}, made: { token: made.token, example } }
}

export async function end(formData: FormData): Promise<void> {
  const form = endTokenSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, tokenId } = form.data
  await endToken(await openPassport(pupilId), tokenId)
  redirect(paths.tokens(pupilId, 'ended'))
}
