import { z } from 'zod'
import { listOf } from '@/lib/platform/form'
import { dayIsMissing, namesItsDay, termsShape } from './passport-schemas'
import { addressField, newPassword, personFields, secretField } from './schemas'
import { inviteeRelations } from './terms'

/** Keys of the catalogue's `invitations` domain. */
const says = (key: string) => `invitations.errors.${key}`

const longestWord = 300
export const inviteSchema = z
  .object({
    pupilId: z.guid(),
    relation: z.enum(inviteeRelations, { error: says('relation') }),
    email: addressField,
    ...termsShape,
    word: z.string().trim().max(longestWord, says('wordLong')).default(''),
    /** Further children of the parent. */
    children: listOf(z.guid()).pipe(z.array(z.guid()).max(20)),
    consent: z.literal('yes').optional(),
  })
  .refine(namesItsDay, dayIsMissing)

export const changeInvitationSchema = z
  .object({ pupilId: z.guid(), invitationId: z.guid(), ...termsShape })
  .refine(namesItsDay, dayIsMissing)

export const ownInvitationSchema = z.object({ pupilId: z.guid(), invitationId: z.guid() })

export const invitationLinkSchema = z.object({ secret: secretField })

/** A newcomer: the address is the invitation's, and is not asked for. */
export const newcomerSchema = z.object({ secret: secretField, ...personFields, password: newPassword })
