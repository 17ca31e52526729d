import { today } from '@/lib/platform/clock'
import { type Day, dayOf, toDate } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { type Confirmation, confirmationOn, wantsLetter } from './confirmation'
import { endGrants, holdDiaries } from './grant-commands'
import { writeGrantEntry } from './grant-ledger'
import type { SystemKey } from './key'

/**
 * Asks each parent in September who still reads the diary, and reminds twice. A day that was missed is made up for; run
 * twice, it asks once. Answers how many letters there were.
 */
export async function askToConfirm(system: SystemKey): Promise<number> {
  let letters = 0
  for (const given of await listGivers()) {
    const confirmation = confirmationOn(today(given.timeZone))
    if (confirmation && (await askOne(system, given, confirmation))) letters++
  }
  return letters
}

async function askOne(system: SystemKey, given: Given, confirmation: Confirmation): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await holdDiaries(tx, [given.pupilId])
    const asked = (await listOpen(tx, given)).filter((grant) => wantsLetter(grant, confirmation))
    if (asked.length === 0) return false

    const confirmBy = toDate(confirmation.lastDay)
    for (const { accountId, id, parts, subjectIds, lastDay } of asked) {
      await tx.grant.updateMany({ where: { accountId, id }, data: { confirmBy } })
      await writeGrantEntry(system, tx, { accountId, grantId: id, act: 'asked', parts, subjectIds, lastDay })
    }
    const headline = { key: 'confirm-access', params: { lastDay: confirmation.lastDay } } as const
    await tell(tx, given, headline)
    return true
  })
}

/** Ends what a parent was asked about and did not confirm in time; the parent may take it back with one touch. Answers how many. */
export async function endUnconfirmedGrants(system: SystemKey): Promise<number> {
  let ended = 0
  for (const given of await listGivers(Prisma.sql`AND g.confirm_by IS NOT NULL`)) {
    ended += await db.$transaction((tx) => endUnconfirmed(system, tx, given))
  }
  return ended
}

async function endUnconfirmed(system: SystemKey, tx: Tx, given: Given): Promise<number> {
  await holdDiaries(tx, [given.pupilId])
  const { grantorId, pupilId, schoolId, timeZone } = given
  const late = await tx.grant.findMany({
    where: { grantorId, pupilId, schoolId, endedAt: null, confirmBy: { lt: toDate(today(timeZone)) } },
    select: { accountId: true, id: true },
    orderBy: { id: 'asc' },
  })
  for (const { accountId, id } of late) await endGrants(system, tx, { accountId, grantId: id }, 'not-confirmed')
  if (late.length > 0) await tell(tx, given, { key: 'access-not-confirmed', params: {} })
  return late.length
}

type Given = { grantorId: string; pupilId: string; schoolId: string; timeZone: string }

/** Parents who let somebody in, by diary. What a grown-up pupil holds of the own right is nobody's to confirm. */
function listGivers(filter = Prisma.empty): Promise<Given[]> {
  return db.$queryRaw<Given[]>(Prisma.sql`
    SELECT DISTINCT g.grantor_id AS "grantorId", g.pupil_id AS "pupilId", g.school_id AS "schoolId", s.time_zone AS "timeZone"
    FROM grants g JOIN schools s ON s.id = g.school_id
    WHERE g.basis = 'invitee' AND g.ended_at IS NULL AND g.grantor_id <> g.account_id ${filter}
    ORDER BY g.grantor_id, g.pupil_id, g.school_id`)
}

type OpenGrant = {
  accountId: string
  id: string
  parts: string[]
  subjectIds: string[]
  lastDay: Date | null
  startedOn: Day
  askedOn: Day | null
  isAsked: boolean
}

async function listOpen(tx: Tx, { grantorId, pupilId, schoolId, timeZone }: Given): Promise<OpenGrant[]> {
  const grants = await tx.$queryRaw<
    (Omit<OpenGrant, 'startedOn' | 'askedOn'> & { startedAt: Date; askedAt: Date | null })[]
  >`
    SELECT g.account_id AS "accountId", g.id, g.parts, g.subject_ids AS "subjectIds", g.last_day AS "lastDay",
      g.started_at AS "startedAt", g.confirm_by IS NOT NULL AS "isAsked",
      (SELECT max(e.at) FROM grant_entries e
        WHERE e.account_id = g.account_id AND e.grant_id = g.id AND e.act IN ('asked', 'confirmed', 'changed')) AS "askedAt"
    FROM grants g
    WHERE g.grantor_id = ${grantorId}::uuid AND g.pupil_id = ${pupilId}::uuid AND g.school_id = ${schoolId}::uuid
      AND g.account_id <> g.grantor_id AND g.ended_at IS NULL AND (g.last_day IS NULL OR g.last_day >= ${today(timeZone)}::date)
    ORDER BY g.id`
  return grants.map(({ startedAt, askedAt, ...grant }) => ({
    ...grant,
    startedOn: dayOf(startedAt, timeZone),
    askedOn: askedAt && dayOf(askedAt, timeZone),
  }))
}

type Headline =
  | { key: 'confirm-access'; params: { lastDay: Day } }
  | { key: 'access-not-confirmed'; params: Record<string, never> }

async function tell(tx: Tx, { grantorId, pupilId, schoolId }: Given, headline: Headline) {
  const told = { schoolId, about: { accountIds: [grantorId] }, path: paths.access(pupilId) }
  if (headline.key === 'confirm-access') await news(tx, { ...told, headline })
  else await news(tx, { ...told, headline })
}
