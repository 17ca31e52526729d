import { isSecondFactorRequired, readSettings } from './settings'

/** `next build` reads modules, not settings: what it makes is for any deployment. */
const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

/** What the deployment was told by its environment, checked. A missing or weak setting stops the process with its name. */
export const env = readSettings(isBuilding ? { ...process.env, DIARY_MODE: 'build' } : process.env)

export const mode = env.DIARY_MODE

/** Whether the office, the head and the city work only with a second factor. */
export const requiresSecondFactor = isSecondFactorRequired(env)
