import { addDays, type Day } from '@/lib/platform/day'
import { newSecret } from './mail-token'

/** What a programme of a parent's may read. Words that people wrote to each other are not for programmes. */
export const tokenParts = ['timetable', 'homework', 'marks', 'attendance'] as const
export type TokenPart = (typeof tokenParts)[number]

/** Of one parent for one diary; more are not a need but a leak. */
export const mostTokens = 10

const daysAtMost = 365
const usualDays = 90

/** The last day that a token made today may have. */
export function latestLastDay(today: Day): Day {
  return addDays(today, daysAtMost)
}

export function usualLastDay(today: Day): Day {
  return addDays(today, usualDays)
}

/** What begins like this, in a leaked log or a public repository, can be found as a token of ours. */
const prefix = 'sd_'

/** 256 bits by chance. Only their hash is kept. */
export function newTokenText(): string {
  return prefix + newSecret()
}

/** The token in an Authorization header; null where there is none, or what cannot be one. */
export function tokenIn(authorization: string | null): string | null {
  return /^Bearer +(sd_[\w-]{43})$/i.exec(authorization?.trim() ?? '')?.[1] ?? null
}
