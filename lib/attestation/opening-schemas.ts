import { z } from 'zod'
import { dayField } from '@/lib/platform/day-text'

/** For how many hours closed days may be opened. */
export const openingHours = [2, 4, 8, 24, 48] as const

/** «Открыть закрытые дни» of a journal for some hours. */
export const openingSchema = z
  .object({
    courseId: z.uuid('keeping.errors.journalGone'),
    firstDay: dayField({ missing: 'keeping.errors.openFrom', impossible: 'keeping.errors.noSuchDay' }),
    lastDay: dayField({ missing: 'keeping.errors.openTo', impossible: 'keeping.errors.noSuchDay' }),
    hours: z
      .string('keeping.errors.openHours')
      .refine((text) => openingHours.some((hours) => String(hours) === text), 'keeping.errors.openHours')
      .transform(Number),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], message: 'keeping.errors.openOrder' })
