import { z } from 'zod'
import { dayFromText } from '@/lib/platform/day-text'
import { listOf } from '@/lib/platform/form'
import { diaryParts } from './grant'
import { untils } from './terms'

const longestName = 60

/** What a parent says about whoever is let in: what to call them, which parts, until when. */
export const termsShape = {
  name: z
    .string('passport.errors.name')
    .trim()
    .min(1, 'passport.errors.name')
    .max(longestName, 'passport.errors.nameTooLong'),
  parts: listOf(z.enum(diaryParts)).pipe(z.array(z.enum(diaryParts)).min(1, 'passport.errors.parts')),
  subjectIds: listOf(z.uuid()),
  until: z.enum(untils, 'passport.errors.until'),
  lastDay: z.string().default('').transform(dayFromText),
}

/** A day is named where one is meant. */
export function namesItsDay({ until, lastDay }: { until: string; lastDay: string | null }): boolean {
  return until !== 'day' || lastDay !== null
}
export const dayIsMissing = { path: ['lastDay'], message: 'passport.errors.lastDay' }

const pupilId = z.uuid('passport.errors.gone')
const grantId = z.uuid('passport.errors.gone')

export const changeSchema = z.object({ pupilId, grantId, ...termsShape }).refine(namesItsDay, dayIsMissing)
export type Change = z.output<typeof changeSchema>

/** One grant, to be ended, confirmed, taken back or forgotten. */
export const grantSchema = z.object({ pupilId, grantId })

/** Those who may go on reading. */
export const confirmSchema = z.object({ pupilId, grantIds: listOf(grantId) })
