import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieOptions } from '@/lib/platform/cookie'
import { paths } from '@/lib/platform/paths'
import { isPublicAddressSecure } from '@/lib/platform/public-address'
import { seal, unseal } from './seal'

const cookieName = isPublicAddressSecure ? '__Secure-diary-sign-up' : 'diary-sign-up'
const maxAge = 15 * 60

const memorySchema = z.object({
  email: z.string(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  phone: z.string().nullable(),
  /** Never the password itself. Null once the registration was made. */
  passwordHash: z.string().nullable(),
  mends: z.uuid().nullable(),
})

/** What was typed on the first page of a registration, kept by the browser, sealed, until the address was looked at again. */
export type SignUpMemory = z.infer<typeof memorySchema>

export async function readSignUp(): Promise<SignUpMemory | null> {
  const content = await unseal('diary-sign-up', (await cookies()).get(cookieName)?.value)
  const memory = memorySchema.safeParse(content)
  return memory.success ? memory.data : null
}

export async function writeSignUp(memory: SignUpMemory): Promise<void> {
  ;(await cookies()).set(cookieName, await seal('diary-sign-up', memory, maxAge), cookieOptions(maxAge, paths.signUp))
}
