import { z } from 'zod'
import { dayField } from '@/lib/platform/day-text'
import { listOf } from '@/lib/platform/form'
import { tokenParts } from './token'

const says = (key: string) => `tokens.errors.${key}`

const longestName = 60

export const newTokenSchema = z.object({
  pupilId: z.uuid(),
  name: z
    .string({ error: says('name') })
    .trim()
    .min(1, says('name'))
    .max(longestName, says('nameLong')),
  parts: listOf(z.enum(tokenParts, says('parts'))).refine((parts) => parts.length > 0, says('parts')),
  lastDay: dayField({ missing: says('lastDay'), impossible: says('lastDayWrong') }),
})

export const endTokenSchema = z.object({ pupilId: z.uuid(), tokenId: z.uuid() })
