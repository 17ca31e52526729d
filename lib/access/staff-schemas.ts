import { z } from 'zod'
import { addressField, personFields } from './schemas'
import { employers, staffRoles } from './staff-role'

/** Keys of the catalogue's `people` domain. */
const says = (key: string) => `people.errors.${key}`

const longestPosition = 100

/** Through which door the form goes; the city says which school. */
const door = { as: z.enum(employers), schoolId: z.uuid() }
const role = z.enum(staffRoles, { error: says('role') })

export const addStaffSchema = z.object({
  ...door,
  ...personFields,
  position: z
    .string({ error: says('position') })
    .trim()
    .min(1, says('position'))
    .max(longestPosition, says('positionLong')),
  /** Left empty, nobody is invited yet. */
  email: z.union([z.literal('').transform(() => null), addressField]),
  role,
})

export const inviteStaffSchema = z.object({ ...door, staffId: z.uuid(), email: addressField, role })

export const ownInvitationSchema = z.object({ ...door, staffId: z.uuid(), invitationId: z.uuid() })

export const dismissSchema = z.object({
  ...door,
  staffId: z.uuid(),
  /** One of several that the person has; without it the person leaves the school. */
  role: z.union([z.literal('all').transform(() => undefined), role]).optional(),
})
