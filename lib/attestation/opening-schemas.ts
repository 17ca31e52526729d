import { z } from 'zod'
import { dayField } from '@/lib/platform/day-text'

/** For how many hours closed days may be opened. */
export const openingHours = [2, 4, 8, 24, 48] as const

/** «Открыть закрытые дни» of a journal for some hours. */
export const openingSchema = z
  .object({
    courseId: z.uuid('rules.errors.journalGone'),
    firstDay: dayField({ missing: 'rules.errors.openFrom', impossible: 'rules.errors.noSuchDay' }),
    lastDay: dayField({ missing: 'rules.errors.openTo', impossible: 'rules.errors.noSuchDay' }),
    hours: z
      .string('rules.errors.openHours')
      .refine((text) => openingHours.some((hours) => String(hours) === text), 'rules.errors.openHours')
      .transform(Number),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], message: 'rules.errors.openOrder' })
