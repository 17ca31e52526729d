import { comesOfAgeOn, mayDecideWhoReads } from '@/lib/access/coming-of-age'
import { endGrants, giveOwnDiary, holdDiaries } from '@/lib/access/grant-commands'
import type { GrantAuthor } from '@/lib/access/grant-ledger'
import type { AdultKey, OfficeKey, SystemKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, fromDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import type { AdultAnswer } from './adult-queries'
import { move } from './move'

type Diary = { pupilId: string; schoolId: string }

/**
 * A pupil who comes of age says whether a representative goes on reading. From the eighteenth birthday an end holds at once;
 * said before, it holds from that day on. False where this account is not a representative who reads.
 */
export async function answerAboutParent(adult: AdultKey, parentId: string, answer: AdultAnswer): Promise<boolean> {
  return db.$transaction((tx) => recordAnswer(adult, tx, { diary: adult, parentId, answer, onPaper: false }))
}

/** The same, brought to the office on paper. False where there is nothing to be asked. */
export async function recordPaperAnswer(
  office: OfficeKey,
  applicationId: string,
  answer: AdultAnswer,
): Promise<boolean> {
  const { schoolId } = office
  return db.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { schoolId, id: applicationId, status: 'OPEN' },
      select: { accountId: true, pupilId: true },
    })
    if (!application?.pupilId) return false

    const diary = { pupilId: application.pupilId, schoolId }
    return recordAnswer(office, tx, { diary, parentId: application.accountId, answer, onPaper: true })
  })
}

type Answer = { diary: Diary; parentId: string; answer: AdultAnswer; onPaper: boolean }

async function recordAnswer(by: AdultKey | OfficeKey, tx: Tx, { diary, parentId, answer, onPaper }: Answer) {
  const { pupilId, schoolId } = diary
  const read = await findReading(tx, diary, parentId)
  if (!read || !mayDecideWhoReads(read.birthDay, read.today)) return false

  await tx.adultAnswer.create({
    data: { pupilId, id: newId(), schoolId, parentId, act: answer, onPaper, byId: by.accountId, at: now() },
    select: { id: true },
  })
  if (answer === 'ended' && isOfAge(read)) await endReading(by, tx, diary, read)
  return true
}

type Reading = { parentId: string; applicationId: string | null; birthDay: Day; today: Day }

/** A representative's reading, held with its application until the transaction ends; null where it is over. */
async function findReading(tx: Tx, { pupilId, schoolId }: Diary, parentId: string): Promise<Reading | null> {
  // The application first, as whoever else ends an access does.
  await tx.$queryRaw`
    SELECT id FROM applications WHERE school_id = ${schoolId}::uuid AND account_id = ${parentId}::uuid AND pupil_id = ${pupilId}::uuid
    ORDER BY id FOR UPDATE`
  await holdDiaries(tx, [pupilId])
  const grant = await tx.grant.findFirst({
    where: { accountId: parentId, pupilId, schoolId, basis: 'representative', endedAt: null },
    select: { applicationId: true, pupil: { select: { birthDay: true } }, school: { select: { timeZone: true } } },
    orderBy: { id: 'asc' },
  })
  if (!grant) return null

  const { applicationId, pupil, school } = grant
  return { parentId, applicationId, birthDay: fromDate(pupil.birthDay), today: today(school.timeZone) }
}

function isOfAge({ birthDay, today }: Pick<Reading, 'birthDay' | 'today'>): boolean {
  return today >= comesOfAgeOn(birthDay)
}

async function endReading(by: GrantAuthor, tx: Tx, { pupilId, schoolId }: Diary, { parentId, applicationId }: Reading) {
  await endGrants(by, tx, { accountId: parentId, pupilId, schoolId, basis: 'representative' }, 'came-of-age')
  if (applicationId) {
    const step = { schoolId, applicationId, from: 'OPEN', to: 'CLOSED', byId: by.accountId } as const
    await move(tx, { ...step, act: 'came-of-age', data: { decidedAt: now() } })
  }
  const about = { accountIds: [parentId] }
  await news(tx, { schoolId, about, headline: { key: 'came-of-age', params: {} }, path: paths.account })
}

/** Asks each pupil, 60 days before the eighteenth birthday, who goes on reading. Asked once. Answers how many. */
export async function askWhoComesOfAge(system: SystemKey): Promise<number> {
  let asked = 0
  for (const one of await listOwnDiaries()) {
    if (one.isAsked || !mayDecideWhoReads(one.birthDay, one.today) || isOfAge(one)) continue
    if (await db.$transaction((tx) => askOne(system, tx, one))) asked++
  }
  return asked
}

async function askOne(system: SystemKey, tx: Tx, { accountId, pupilId, schoolId }: OwnDiary): Promise<boolean> {
  await holdDiaries(tx, [pupilId])
  if ((await tx.adultAnswer.count({ where: { pupilId, act: 'asked' } })) > 0) return false

  await tx.adultAnswer.create({
    data: { pupilId, id: newId(), schoolId, act: 'asked', byId: system.accountId, at: now() },
    select: { id: true },
  })
  const headline = { key: 'coming-of-age', params: {} } as const
  await news(tx, { schoolId, about: { accountIds: [accountId] }, headline, path: paths.comingOfAge(pupilId) })
  return true
}

/**
 * What holds from the eighteenth birthday on: the own diary is the pupil's own right, and whoever the pupil said reads no more
 * reads no more. Twice is harmless. Answers how many representatives stopped reading.
 */
export async function settleComingOfAge(system: SystemKey): Promise<number> {
  for (const one of await listOwnDiaries()) {
    if (!isOfAge(one) || one.isOwn) continue
    await db.$transaction(async (tx) => {
      await holdDiaries(tx, [one.pupilId])
      await giveOwnDiary(system, tx, { accountId: one.accountId, id: one.id })
    })
  }
  let ended = 0
  for (const { pupilId, schoolId, parentId } of await listEndedAnswers()) {
    ended += await db.$transaction(async (tx) => {
      const reading = await findReading(tx, { pupilId, schoolId }, parentId)
      if (!reading || !isOfAge(reading)) return 0

      await endReading(system, tx, { pupilId, schoolId }, reading)
      return 1
    })
  }
  return ended
}

type OwnDiary = Diary & {
  accountId: string
  id: string
  isOwn: boolean
  isAsked: boolean
  birthDay: Day
  today: Day
}

/** Pupils of 17 and more who read the own diary. */
async function listOwnDiaries(): Promise<OwnDiary[]> {
  const rows = await db.$queryRaw<(Omit<OwnDiary, 'today'> & { timeZone: string })[]>`
    SELECT g.account_id AS "accountId", g.id, g.pupil_id AS "pupilId", g.school_id AS "schoolId", g.grantor_id = g.account_id AS "isOwn",
      p.birth_day::text AS "birthDay", s.time_zone AS "timeZone",
      EXISTS (SELECT FROM adult_answers w WHERE w.pupil_id = p.id AND w.act = 'asked') AS "isAsked"
    FROM grants g JOIN pupils p ON p.id = g.pupil_id JOIN schools s ON s.id = g.school_id
    WHERE g.relation = 'pupil' AND g.basis = 'invitee' AND g.ended_at IS NULL
      AND p.birth_day < ${now()}::timestamptz - interval '17 years 9 months'
    ORDER BY g.id`
  return rows.map(({ timeZone, ...row }) => ({ ...row, today: today(timeZone) }))
}

/** Representatives of whom the pupil last said that they read no more, and who still do. */
function listEndedAnswers(): Promise<(Diary & { parentId: string })[]> {
  return db.$queryRaw`
    SELECT g.pupil_id AS "pupilId", g.school_id AS "schoolId", g.account_id AS "parentId"
    FROM grants g JOIN LATERAL (
      SELECT w.act FROM adult_answers w WHERE w.pupil_id = g.pupil_id AND w.school_id = g.school_id AND w.parent_id = g.account_id
      ORDER BY w.id DESC LIMIT 1) last ON last.act = 'ended'
    WHERE g.basis = 'representative' AND g.ended_at IS NULL
    ORDER BY g.id`
}
