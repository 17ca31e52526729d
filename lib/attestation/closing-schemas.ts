import { z } from 'zod'

const periodId = z.uuid('periods.errors.gone')
const yes = z.literal('yes').optional().catch(undefined)

/** «Закрыть период для всей школы»; `evenSo` where marks are missing. */
export const closePeriodSchema = z.object({ periodId, evenSo: yes })

/** «Открыть снова»: for all, or for one journal. */
export const openPeriodSchema = z.object({ periodId, courseId: z.uuid('periods.errors.gone').optional() })
