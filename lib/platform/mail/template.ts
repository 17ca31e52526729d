import { z } from 'zod'
import { isDay } from '@/lib/platform/day'

const day = z.string().refine(isDay)
const place = z.strictObject({ school: z.string(), address: z.string(), hours: z.string().nullish() })
const nothing = z.strictObject({})
const answered = z.strictObject({ who: z.enum(['pupil', 'relative', 'tutor', 'other']) })
const numbered = z.strictObject({ number: z.string() })

/**
 * Every letter that exists, with what it needs to be said. Strict on purpose: a child's name, a mark or a reason has
 * no field to come in by.
 */
export const templates = {
  'verify-address': nothing,
  'address-taken': nothing,
  'sign-in-link': z.strictObject({ minutes: z.int().positive() }),
  'reset-password': z.strictObject({ minutes: z.int().positive() }),
  'password-changed': nothing,
  'new-device': z.strictObject({ device: z.string().max(100).nullish(), moment: z.iso.datetime() }),
  'factor-changed': nothing,
  'account-closed': nothing,
  'recovery-code-used': z.strictObject({ left: z.int().nonnegative() }),
  'application-sent': numbered.extend(place.shape).extend({ lastDay: day.nullish() }),
  'application-confirmed': numbered.extend({ school: z.string() }),
  'diary-ready': nothing,
  'diary-open': nothing,
  'application-rejected': numbered.extend({ school: z.string() }),
  'application-expiring': numbered.extend(place.shape).extend({ lastDay: day }),
  'application-expired': numbered.extend({ school: z.string() }),
  'application-withdrawn': numbered.extend({ school: z.string() }),
  'join-undone': numbered.extend(place.shape),
  'access-revoked': numbered.extend({ school: z.string(), act: z.string().nullish() }),
  'access-moved': nothing,
  'readers-changed': nothing,
  'consent-withdrawn': numbered,
  'confirm-access': z.strictObject({ lastDay: day }),
  'access-not-confirmed': nothing,
  'coming-of-age': nothing,
  'came-of-age': nothing,
  'code-reissued': numbered.extend({ school: z.string() }),
  'city-invitation': nothing,
  /** The parts by their names in the catalogue. */
  invitation: z.strictObject({ inviter: z.string(), parts: z.array(z.string().regex(/^[a-z]+$/)).min(1) }),
  'invitation-accepted': answered,
  'invitation-declined': answered,
  'staff-invitation': z.strictObject({ school: z.string(), role: z.enum(['teacher', 'office', 'head']) }),
  'staff-dismissed': z.strictObject({ school: z.string() }),
}

export type Template = keyof typeof templates
export type TemplateParams<T extends Template> = z.input<(typeof templates)[T]>

export const templateNames = Object.keys(templates) as Template[]

export function isTemplate(name: string): name is Template {
  return Object.hasOwn(templates, name)
}

const secretTemplates = [
  'verify-address',
  'sign-in-link',
  'reset-password',
  'city-invitation',
  'invitation',
  'staff-invitation',
] as const

/** What may be told as news: everything without a secret of its reader's in it. */
export type NewsTemplate = Exclude<Template, (typeof secretTemplates)[number]>

/** Whether the link of the letter opens something by itself: nothing of it is kept once the letter has gone. */
export function isSecret(template: Template): boolean {
  return secretTemplates.some((secret) => secret === template)
}
