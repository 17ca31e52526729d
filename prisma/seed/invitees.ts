import { createHash } from 'node:crypto'
import { type DiaryPart, diaryParts, type DiaryPage as Page } from '@/lib/access/grant'
import { addDays, type Day, dayOf, weekdayOf } from '@/lib/platform/day'
import { type Persona, personas } from '../personas'
import { accountId } from './accounts'
import { demoTimeZone, moment } from './calendar'
import { addHours } from './papers'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { personaChild, type World } from './world'

/** Somebody whom Вера's mother has let in to her diary. */
type Invitee = {
  persona: Persona
  relation: 'pupil' | 'relative' | 'tutor'
  /** What the mother calls them. */
  name: string
  parts: readonly DiaryPart[]
  lastDay: Day | null
  /** How long after 1 September the invitation was accepted; none of it lies in the future. */
  daysLater: number
  /** On which weekdays they look, and at what. */
  looks: { weekdays: readonly number[]; pages: readonly Page[] }
}

function inviteesOf({ year }: World): Invitee[] {
  return [
    {
      persona: personas.pupil,
      relation: 'pupil',
      name: 'Вера',
      parts: diaryParts.filter((part) => part !== 'messages'),
      lastDay: null,
      daysLater: 2,
      looks: { weekdays: [1, 2, 3, 4, 5], pages: ['week', 'homework', 'marks'] },
    },
    {
      persona: personas.grandma,
      relation: 'relative',
      name: 'Бабушка Тамара',
      parts: diaryParts.filter((part) => part !== 'messages' && part !== 'remarks'),
      lastDay: null,
      daysLater: 12,
      looks: { weekdays: [6, 7], pages: ['week', 'attendance'] },
    },
    {
      persona: personas.tutor,
      relation: 'tutor',
      name: 'Игорь Станиславович, математика',
      parts: ['homework', 'marks'],
      lastDay: year.lastDay,
      daysLater: 35,
      looks: { weekdays: [2, 5], pages: ['homework', 'marks'] },
    },
  ]
}

type Tables = 'invitations' | 'invitation_diaries' | 'invitation_entries' | 'grants' | 'grant_entries' | 'looks'

/** Whom a parent has let in: the invitations, what came of them, and who looked; in the order in which they may be written. */
export function inviteeTables(world: World): Record<Tables, Row[]> {
  const invitees = inviteesOf(world)
  const tables = (rowOf: (invitee: Invitee, world: World) => Row) => invitees.map((invitee) => rowOf(invitee, world))
  return {
    invitations: tables(invitationRow),
    invitation_diaries: tables(diaryRow),
    invitation_entries: invitees.flatMap((invitee) => invitationEntryRows(invitee, world)),
    grants: tables(grantRow),
    grant_entries: tables(grantEntryRow),
    looks: invitees.flatMap((invitee) => lookRows(invitee, world)),
  }
}

const grantor = accountId(personas.parent)
const invitationId = ({ persona }: Invitee) => seedId('invitation', persona.email)
const grantId = ({ persona }: Invitee) => seedId('grant', persona.email)

function acceptedAt({ daysLater }: Invitee, { now, year }: World): Date {
  const planned = moment(addDays(year.firstDay, daysLater), 1_170)
  return new Date(Math.min(planned.getTime(), addHours(now, -1).getTime()))
}

const sentAt = (invitee: Invitee, world: World) => addHours(acceptedAt(invitee, world), -2)

const opened = ({ parts, lastDay }: Invitee) => ({ parts, subject_ids: [], last_day: lastDay })

/** Its link was used: what is kept is not the hash of anything that can be followed. */
function invitationRow(invitee: Invitee, world: World): Row {
  const { persona, name, relation } = invitee
  return {
    account_id: grantor,
    id: invitationId(invitee),
    email: persona.email,
    name,
    relation,
    ...opened(invitee),
    word: null,
    state: 'accepted',
    hash: createHash('sha256').update(`no link ${persona.email}`).digest('hex'),
    sent_at: sentAt(invitee, world),
    expires_at: addHours(sentAt(invitee, world), 7 * 24),
    created_at: sentAt(invitee, world),
    decided_at: acceptedAt(invitee, world),
    invitee_id: accountId(persona),
  }
}

function diaryRow(invitee: Invitee, world: World): Row {
  const { pupilId } = personaChild(world, 'vera')
  return { account_id: grantor, invitation_id: invitationId(invitee), pupil_id: pupilId, school_id: demoSchoolId }
}

function invitationEntryRows(invitee: Invitee, world: World): Row[] {
  const entryId = (act: string) => seedId('invitation entry', invitee.persona.email, act)
  const entry = { account_id: grantor, invitation_id: invitationId(invitee), ...opened(invitee) }
  const sent = { id: entryId('sent'), act: 'sent', by_id: grantor, at: sentAt(invitee, world), replaces: null }
  const accepted = { id: entryId('accepted'), act: 'accepted', by_id: accountId(invitee.persona) }
  return [
    { ...entry, ...sent },
    { ...entry, ...accepted, at: acceptedAt(invitee, world), replaces: sent.id },
  ]
}

function grantRow(invitee: Invitee, world: World): Row {
  const { persona, relation, name } = invitee
  return {
    account_id: accountId(persona),
    id: grantId(invitee),
    pupil_id: personaChild(world, 'vera').pupilId,
    school_id: demoSchoolId,
    application_id: null,
    basis: 'invitee',
    relation,
    ...opened(invitee),
    grantor_id: grantor,
    name,
    started_at: acceptedAt(invitee, world),
    ended_at: null,
  }
}

function grantEntryRow(invitee: Invitee, world: World): Row {
  const account = accountId(invitee.persona)
  return {
    account_id: account,
    grant_id: grantId(invitee),
    id: seedId('grant entry', invitee.persona.email),
    act: 'opened',
    ...opened(invitee),
    grantor_id: grantor,
    by_id: account,
    at: acceptedAt(invitee, world),
    replaces: null,
  }
}

const daysOfLooks = 21

/** Of the last weeks, up to yesterday. */
function lookRows(invitee: Invitee, world: World): Row[] {
  const since = dayOf(acceptedAt(invitee, world), demoTimeZone)
  return Array.from({ length: daysOfLooks }, (_, index) => addDays(world.today, index - daysOfLooks))
    .filter((day) => day >= since && invitee.looks.weekdays.includes(weekdayOf(day)))
    .flatMap((day) =>
      invitee.looks.pages.map((part) => ({
        school_id: demoSchoolId,
        pupil_id: personaChild(world, 'vera').pupilId,
        account_id: accountId(invitee.persona),
        part,
        day,
      })),
    )
}
