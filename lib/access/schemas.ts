import { z } from 'zod'
import { locales } from '@/lib/platform/i18n/locale'
import { normalAddress } from './mailbox'
import { nameField, optionalNameField } from './name-field'
import { answerField, authenticationAnswer, registrationAnswer } from './passkey'
import { lengthTrouble, longestPassword, troubleInWords } from './password'
import { normalPhone } from './phone'
import { recoveryCodeTyped } from './recovery-code'

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

/** A telephone number as it is stored; null where none was typed. */
export const phoneField = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const phone = normalPhone(typed)
    if (phone !== null) return phone
    context.addIssue({ code: 'custom', message: says('phone') })
    return z.NEVER
  })

export const personFields = {
  surname: nameField(says('surname')),
  givenName: nameField(says('givenName')),
  patronymic: optionalNameField.transform((name) => name || null),
}

const typedPassword = (key: string) => z.string({ error: says(key) }).min(1, says(key))
/** Far longer than a password may be: what is longer is not even hashed. */
const enteredPassword = typedPassword('password').max(4 * longestPassword, says('passwordLong'))
/** Its length is told together with what is to be mended elsewhere; the rest `passwordTrouble` says, which takes knowing whose it is. */
export const newPassword = typedPassword('passwordNew').refine((text) => !lengthTrouble(text), {
  error: ({ input }) => troubleInWords(lengthTrouble(String(input)) ?? 'short'),
})

export const signUpSchema = z.object({ ...personFields, email: addressField, phone: phoneField, password: newPassword })

/** Where to go on; what is safe is looked at when it is gone to. */
const from = z.string().optional()

export const signInSchema = z.object({ email: addressField, password: enteredPassword, from })

export const leaveSchema = z.object({ grantId: z.uuid() })

export const askLetterSchema = z.object({ email: addressField })

/** The secret of a letter's link: 32 bytes in base64url. */
export const secretField = z.string().regex(/^[\w-]{43}$/)
export const linkSchema = z.object({ secret: secretField })

export const resetSchema = z.object({ secret: secretField, password: newPassword })
export const nameSchema = z.object(personFields)

export const settingsSchema = z.object({
  phone: phoneField,
  nameOrder: z.enum(['surname', 'given'], { error: says('nameOrder') }),
  locale: z.enum(locales, { error: says('locale') }),
})

export const changePasswordSchema = z.object({ currentPassword: enteredPassword, password: newPassword })

export const endSessionSchema = z.object({ sessionId: z.uuid() })

/** Once more the password of whoever is signed in, and where to go on. */
export const provePasswordSchema = z.object({ password: enteredPassword, from })

const typedCode = z
  .string({ error: 'security.errors.code' })
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'security.errors.code'))

/** A code of the authenticator app. */
export const appCodeSchema = z.object({ code: typedCode, from })
/** A code that was written down. */
export const recoveryCodeSchema = z.object({
  recoveryCode: z
    .string({ error: 'security.errors.recoveryCode' })
    .max(100, 'security.errors.recoveryCode')
    .refine((typed) => recoveryCodeTyped(typed) !== null, 'security.errors.recoveryCode'),
  from,
})
/** What a browser answers for a passkey, with the challenge that it answers. */
export const givenPasskeySchema = z.object({ challengeId: z.uuid(), answer: answerField(authenticationAnswer), from })
export const newPasskeySchema = z.object({
  passkeyName: z.string().trim().min(1, 'security.errors.passkeyName').max(60, 'security.errors.passkeyName'),
  challengeId: z.uuid(),
  answer: answerField(registrationAnswer),
})
export const removePasskeySchema = z.object({ passkeyId: z.uuid() })

/** That what follows from closing an account was read. */
export const closeSchema = z.object({ isSure: z.literal('yes', 'own.errors.sure') })
