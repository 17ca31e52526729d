import { now, today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type DiaryPart, mayLetIn } from './grant'
import { type InvitationState, invitationState } from './invitation'
import { hashOfSecret } from './mail-token'
import type { InviteeRelation } from './terms'

type DiaryRow = {
  pupilId: string
  schoolId: string
  givenName: string
  birthDay: Day
  timeZone: string
  /** What the inviter still holds of it; null where that has ended. */
  basis: string | null
  relation: string | null
}

type Row = {
  inviterId: string
  id: string
  email: string
  name: string
  relation: InviteeRelation
  parts: DiaryPart[]
  subjectIds: string[]
  subjects: string[]
  lastDay: Day | null
  word: string | null
  stored: string
  expiresAt: Date
  surname: string
  givenName: string
  patronymic: string | null
  hasAccount: boolean
  diaries: DiaryRow[]
}

/** One of the diaries that an invitation offers, as long as its inviter may open it. */
export type OfferedDiary = Pick<DiaryRow, 'pupilId' | 'schoolId' | 'givenName' | 'timeZone'>

export type LinkedInvitation = Omit<Row, 'stored' | 'surname' | 'givenName' | 'patronymic' | 'diaries'> & {
  state: InvitationState
  inviter: Person
  diaries: OfferedDiary[]
}

/** The invitation behind a link, with all that decides whether it still opens anything, in one statement; null for a link that never was, or was replaced. */
export async function readInvitation(tx: Tx, secret: string): Promise<LinkedInvitation | null> {
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT i.account_id AS "inviterId", i.id, i.email, i.name, i.relation, i.parts, i.subject_ids AS "subjectIds",
      i.last_day::text AS "lastDay", i.word, i.state AS stored, i.expires_at AS "expiresAt",
      a.surname, a.given_name AS "givenName", a.patronymic,
      ARRAY(SELECT u.name FROM subjects u WHERE u.id = ANY (i.subject_ids) ORDER BY u.name) AS subjects,
      EXISTS (SELECT FROM accounts o WHERE o.email = i.email AND (o.email_proved_at IS NOT NULL
        OR EXISTS (SELECT FROM appointments p WHERE p.account_id = o.id))) AS "hasAccount",
      (SELECT json_agg(json_build_object('pupilId', d.pupil_id, 'schoolId', d.school_id, 'givenName', c.given_name,
          'birthDay', c.birth_day, 'timeZone', s.time_zone, 'basis', g.basis, 'relation', g.relation) ORDER BY d.pupil_id)
        FROM invitation_diaries d JOIN pupils c ON c.id = d.pupil_id JOIN schools s ON s.id = d.school_id
        LEFT JOIN grants g ON g.account_id = d.account_id AND g.pupil_id = d.pupil_id AND g.school_id = d.school_id AND g.ended_at IS NULL
        WHERE d.account_id = i.account_id AND d.invitation_id = i.id) AS diaries
    FROM invitations i JOIN accounts a ON a.id = i.account_id
    WHERE i.hash = ${hashOfSecret(secret)}`)
  if (!row) return null

  const { stored, surname, givenName, patronymic, diaries, ...invitation } = row
  const backed = diaries.filter(isBacked)
  const day = today(diaries[0]?.timeZone)
  const facts = { state: stored, expiresAt: row.expiresAt, lastDay: row.lastDay, isBacked: backed.length > 0 }
  return {
    ...invitation,
    state: invitationState(facts, now(), day),
    inviter: { surname, givenName, patronymic },
    diaries: backed.map(({ pupilId, schoolId, givenName, timeZone }) => ({ pupilId, schoolId, givenName, timeZone })),
  }
}

function isBacked({ basis, relation, birthDay, timeZone }: DiaryRow): boolean {
  return basis !== null && relation !== null && mayLetIn({ basis, relation, birthDay }, today(timeZone))
}
