import { isIP } from 'node:net'
import { z } from 'zod'

/** What a passkey is asked for: to be made, to sign in by, or as a proof of whoever is signed in, or about to be. */
export type PasskeyPurpose = 'register' | 'sign-in' | 'prove'

/** A challenge is answered at once, by a finger or a look. */
export const minutesOfChallenge = 5

/** To whom browsers give passkeys: the name of the portal's host. They know none for bare numbers, so this machine goes by its name. */
export type PasskeyPlace = { host: string; origin: string }

export function passkeyPlace(publicAddress: string): PasskeyPlace {
  const url = new URL(publicAddress)
  if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) url.hostname = 'localhost'
  return { host: url.hostname, origin: url.origin }
}

const text = z.string().max(10_000)
const shared = { id: text, rawId: text, type: z.literal('public-key') }

/** What a browser answers, as `@simplewebauthn/browser` writes it down. What it signs is looked at by the verification. */
export const registrationAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})
export const authenticationAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})
export type RegistrationAnswer = z.output<typeof registrationAnswer>
export type AuthenticationAnswer = z.output<typeof authenticationAnswer>

/** The answer as a form carries it: JSON in a hidden field. */
export function answerField<T extends z.ZodType>(answer: T) {
  return z
    .string()
    .max(40_000)
    .transform((typed, context) => {
      try {
        return JSON.parse(typed)
      } catch {
        context.addIssue({ code: 'custom', message: 'security.errors.passkey' })
        return z.NEVER
      }
    })
    .pipe(answer)
}
