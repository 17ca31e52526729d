import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { countSchools } from '@/lib/register/schools'

/** What the portal tells everybody about itself, and the instant at which it was true. */
export type PortalFigures = { openDiaries: number; transmittingSchools: number; schools: number; at: Date }

const msToKeep = 60_000

let kept: { at: Date; figures: Promise<PortalFigures> } | null = null

/** True figures, counted at most once a minute. Public: they name nobody and take no key. */
export async function portalFigures(): Promise<PortalFigures> {
  const at = now()
  if (kept && Math.abs(at.getTime() - kept.at.getTime()) < msToKeep) return kept.figures

  const counting = { at, figures: countFigures(at) }
  kept = counting
  // What could not be counted is asked again, not remembered.
  counting.figures.catch(() => {
    if (kept === counting) kept = null
  })
  return counting.figures
}

async function countFigures(at: Date): Promise<PortalFigures> {
  const [openDiaries, schools] = await Promise.all([countOpenDiaries(), countSchools()])
  return { openDiaries, transmittingSchools: schools.transmitting, schools: schools.all, at }
}

/** Diaries that a representative has opened and that are still open; a child with two parents has one. */
async function countOpenDiaries(): Promise<number> {
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT (school_id, pupil_id))::int AS count FROM grants WHERE basis = 'representative' AND ended_at IS NULL`
  return counted?.count ?? 0
}
