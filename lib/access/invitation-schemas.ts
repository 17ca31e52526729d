import { z } from 'zod'
import { listOf } from '@/lib/platform/form'
import { diaryParts } from './grant'
import { inviteeRelations, untilChoices } from './invitation'
import { addressField, newPassword, personFields, secretField } from './schemas'

/** Keys of the catalogue's `invitations` domain. */
const says = (key: string) => `invitations.errors.${key}`

const longestWord = 300
const longestName = 80

/** What is opened, and until when; the same when it is changed afterwards. */
const scope = {
  parts: listOf(z.enum(diaryParts)).pipe(z.array(z.enum(diaryParts)).min(1, says('parts'))),
  subjectIds: listOf(z.guid()).pipe(z.array(z.guid()).max(100)),
  until: z.enum(untilChoices, { error: says('until') }),
  /** Read only where `until` says so. */
  day: z.string().trim().max(40).default(''),
}

export const inviteSchema = z.object({
  pupilId: z.guid(),
  relation: z.enum(inviteeRelations, { error: says('relation') }),
  email: addressField,
  name: z
    .string({ error: says('name') })
    .trim()
    .min(1, says('name'))
    .max(longestName, says('nameLong')),
  ...scope,
  word: z.string().trim().max(longestWord, says('wordLong')).default(''),
  /** Further children of the parent. */
  children: listOf(z.guid()).pipe(z.array(z.guid()).max(20)),
  consent: z.literal('yes').optional(),
})

export const changeInvitationSchema = z.object({ pupilId: z.guid(), invitationId: z.guid(), ...scope })

export const ownInvitationSchema = z.object({ pupilId: z.guid(), invitationId: z.guid() })

export const invitationLinkSchema = z.object({ secret: secretField })

/** A newcomer: the address is the invitation's, and is not asked for. */
export const newcomerSchema = z.object({ secret: secretField, ...personFields, password: newPassword })
