import { z } from 'zod'
import { phoneField } from '@/lib/access/schemas'

/** Keys of the catalogue's `people` domain. */
const says = (key: string) => `people.errors.${key}`

const text = (missing: string, longest = 200) =>
  z
    .string({ error: says(missing) })
    .trim()
    .min(1, says(missing))
    .max(longest, says('long'))

/** What a school is called, where it is and when it is open: a public fact, every field of it. */
export const schoolFactsSchema = z.object({
  number: z
    .string({ error: says('number') })
    .trim()
    .regex(/^\d{1,5}$/, says('number')),
  name: text('schoolName', 300),
  shortName: text('shortName', 60),
  type: text('type', 100),
  ownership: text('ownership', 100),
  district: text('district', 100),
  address: text('address', 300),
  room: text('room', 60),
  hours: text('hours'),
  phone: phoneField.transform((phone, context) => {
    if (phone === null) context.addIssue({ code: 'custom', message: says('phone') })
    return phone ?? z.NEVER
  }),
  timeZone: z.string({ error: says('timeZone') }).refine((zone) => timeZones.includes(zone), says('timeZone')),
})

export type SchoolFacts = z.output<typeof schoolFactsSchema>

export const mendSchoolSchema = schoolFactsSchema.extend({ schoolId: z.uuid() })

/** The clocks of the country, from west to east. */
export const timeZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
]
