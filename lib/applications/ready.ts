import { diaryParts } from '@/lib/access/grant'
import { openRepresentativeGrant } from '@/lib/access/grant-commands'
import type { AccountKey, SystemKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { move } from './move'

/** What the school has given for a pupil so far. */
export type SchoolData = { isEnrolled: boolean; hasTimetable: boolean; hasLessons: boolean }

/** There is something to read: the pupil is in a class today, and the class has a timetable or has had lessons. */
export function isDataIn({ isEnrolled, hasTimetable, hasLessons }: SchoolData): boolean {
  return isEnrolled && (hasTimetable || hasLessons)
}

/** An application that a school has joined to a pupil. */
export type Joined = {
  schoolId: string
  id: string
  accountId: string
  pupilId: string
  relation: string
  isCodeAccepted: boolean
}

/**
 * Makes a confirmed application ready where the school's data is in, and tells the parent; one whose code was typed
 * before opens by itself. Answers what came of it; null where the data is not in, or somebody else was faster.
 */
export async function makeReady(
  system: SystemKey,
  tx: Tx,
  application: Joined,
  timeZone: string,
): Promise<'ready' | 'open' | null> {
  if (!isDataIn(await findSchoolData(tx, application, today(timeZone)))) return null

  const { schoolId, id, accountId, isCodeAccepted } = application
  const step = { schoolId, applicationId: id, byId: system.accountId }
  if (!(await move(tx, { ...step, from: 'CONFIRMED', to: 'READY', act: 'ready' }))) return null
  if (isCodeAccepted) return (await openDiaryOf(system, tx, application)) ? 'open' : null

  await news(tx, { schoolId, about: { accountIds: [accountId] }, headline: ready, path: paths.account })
  return 'ready'
}

/** Opens the diary of a ready application: grant, step and news at once. False where it is no longer ready. */
export async function openDiaryOf(by: AccountKey | SystemKey, tx: Tx, application: Joined): Promise<boolean> {
  const { schoolId, id, accountId, pupilId, relation } = application
  const step = { schoolId, applicationId: id, byId: by.accountId }
  if (!(await move(tx, { ...step, from: 'READY', to: 'OPEN', act: 'opened' }))) return false

  await openRepresentativeGrant(by, tx, {
    accountId,
    pupilId,
    schoolId,
    applicationId: id,
    relation,
    parts: diaryParts,
  })
  await news(tx, { schoolId, about: { accountIds: [accountId] }, headline: open, path: paths.diary(pupilId) })
  return true
}

const ready = { key: 'diary-ready', params: {} } as const
const open = { key: 'diary-open', params: {} } as const

/** Goes through all confirmed applications and makes ready those whose data has come. Answers how many. */
export async function makeAllReady(system: SystemKey): Promise<number> {
  const schools = await db.$queryRaw<{ id: string; timeZone: string }[]>`
    SELECT s.id, s.time_zone AS "timeZone" FROM schools s
    WHERE EXISTS (SELECT 1 FROM applications a WHERE a.school_id = s.id AND a.status = 'CONFIRMED')
    ORDER BY s.id`
  let changed = 0
  for (const { id: schoolId, timeZone } of schools) {
    for (const { id } of await listConfirmed(schoolId)) {
      const outcome = await db.$transaction(async (tx) => {
        const application = await lockConfirmed(tx, schoolId, id)
        return application && makeReady(system, tx, application, timeZone)
      })
      if (outcome) changed++
    }
  }
  return changed
}

function listConfirmed(schoolId: string) {
  return db.application.findMany({
    where: { schoolId, status: 'CONFIRMED' },
    select: { id: true },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  })
}

/** As it is now, and as it will stay until the transaction ends: a code may be typed at this very moment. */
async function lockConfirmed(tx: Tx, schoolId: string, id: string): Promise<Joined | null> {
  const [application] = await tx.$queryRaw<Joined[]>`
    SELECT school_id AS "schoolId", id, account_id AS "accountId", pupil_id AS "pupilId", relation,
      code_accepted_at IS NOT NULL AS "isCodeAccepted"
    FROM applications
    WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid AND status = 'CONFIRMED' AND pupil_id IS NOT NULL
    FOR UPDATE`
  return application ?? null
}

async function findSchoolData(tx: Tx, { schoolId, pupilId }: Joined, day: Day): Promise<SchoolData> {
  const [found] = await tx.$queryRaw<SchoolData[]>`
    WITH mine AS (
      SELECT c.id FROM enrolments e
      LEFT JOIN courses c ON c.school_id = e.school_id AND c.class_id = e.class_id
      WHERE e.school_id = ${schoolId}::uuid AND e.pupil_id = ${pupilId}::uuid
        AND e.first_day <= ${day}::date AND (e.last_day IS NULL OR e.last_day >= ${day}::date)
    )
    SELECT EXISTS (SELECT 1 FROM mine) AS "isEnrolled",
      EXISTS (SELECT 1 FROM slots s WHERE s.school_id = ${schoolId}::uuid AND s.course_id IN (SELECT id FROM mine)
        AND (s.valid_to IS NULL OR s.valid_to >= ${day}::date)) AS "hasTimetable",
      EXISTS (SELECT 1 FROM lessons l WHERE l.school_id = ${schoolId}::uuid AND l.course_id IN (SELECT id FROM mine)) AS "hasLessons"`
  return found ?? { isEnrolled: false, hasTimetable: false, hasLessons: false }
}
