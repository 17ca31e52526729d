import { z } from 'zod'
import { normalAddress } from './mailbox'

/** Keys of the catalogue's `access` domain. */
const says = (key: string) => `access.errors.${key}`

/** An address typed by a person, as it is stored. */
export const addressField = z
  .string({ error: says('email') })
  .trim()
  .min(1, says('email'))
  .transform((typed, context) => {
    const address = normalAddress(typed)
    if (address !== null) return address
    context.addIssue({ code: 'custom', message: says('emailShape') })
    return z.NEVER
  })

const from = z.string().optional()

export const signInSchema = z.object({
  email: addressField,
  password: z
    .string({ error: says('password') })
    .min(1, says('password'))
    .max(1000, says('passwordLong')),
  from,
})
