import { mayDecideWhoReads } from '@/lib/access/coming-of-age'
import type { AdultKey, OfficeKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { OfficeApplication } from './office-queries'
import type { Relation } from './relation'

export type AdultAnswer = 'kept' | 'ended'

export type ParentToAnswer = {
  parentId: string
  relation: Relation
  name: Person
  /** What the pupil said last; null while nothing was said. */
  answer: AdultAnswer | null
}

/** The representatives who read the diary of a pupil who comes of age, each with what the pupil said about them. */
export function listParentsToAnswer({ pupilId, schoolId }: AdultKey): Promise<ParentToAnswer[]> {
  return db.$queryRaw<ParentToAnswer[]>(Prisma.sql`
    SELECT g.account_id AS "parentId", g.relation,
      json_build_object('surname', a.surname, 'givenName', a.given_name, 'patronymic', a.patronymic) AS name,
      (SELECT w.act FROM adult_answers w WHERE w.pupil_id = g.pupil_id AND w.school_id = g.school_id AND w.parent_id = g.account_id
        ORDER BY w.id DESC LIMIT 1) AS answer
    FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.school_id = ${schoolId}::uuid AND g.pupil_id = ${pupilId}::uuid AND g.basis = 'representative' AND g.ended_at IS NULL
    ORDER BY g.started_at, g.id`)
}

/** What the pupil said of the applicant, for the office, which may write down what was said on paper; null where nothing is to be asked. */
export async function findAdultAnswer({ schoolId }: OfficeKey, application: OfficeApplication) {
  const { pupil, status, accountId, timeZone } = application
  if (!pupil || status !== 'OPEN' || !mayDecideWhoReads(pupil.birthDay, today(timeZone))) return null

  const last = await db.adultAnswer.findFirst({
    where: { pupilId: pupil.id, schoolId, parentId: accountId },
    select: { act: true },
    orderBy: { id: 'desc' },
  })
  return { birthDay: pupil.birthDay, answer: (last?.act as AdultAnswer | undefined) ?? null }
}
