import { createHash } from 'node:crypto'
import { diaryParts } from '@/lib/access/grant'
import { systemId } from '@/lib/access/key'
import { childKey } from '@/lib/applications/child-key'
import { consentVersion } from '@/lib/applications/consent-text'
import { isOver } from '@/lib/applications/status'
import { addDays, dayOf } from '@/lib/platform/day'
import { account } from './accounts'
import { demoTimeZone } from './calendar'
import { addHours, days, type Paper, papersOf } from './papers'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { clerk } from './staff'
import type { World } from './world'

type Tables =
  | 'accounts'
  | 'free_texts'
  | 'application_drafts'
  | 'applications'
  | 'application_steps'
  | 'consents'
  | 'access_codes'
  | 'grants'
  | 'grant_entries'

/** The applications with all that hangs on them, table by table in the order in which they may be written. */
export function applicationTables(world: World): Record<Tables, Row[]> {
  const papers = papersOf(world)
  const opened = papers.filter(({ status }) => status === 'OPEN')
  return {
    accounts: papers
      .filter(({ isInvented }) => isInvented)
      .map(({ parent, sentAt }) => account(parent, null, addHours(sentAt, -1))),
    free_texts: papers.flatMap(({ id, reason }) =>
      reason ? { school_id: demoSchoolId, id: reasonId(id), text: reason } : [],
    ),
    application_drafts: papers.map(draftRow),
    applications: papers.map(applicationRow),
    application_steps: papers.flatMap(stepRows),
    consents: papers.flatMap(consentRows),
    access_codes: papers.filter(({ steps }) => steps.some(({ act }) => act === 'confirmed')).map(codeRow),
    grants: opened.map(grantRow),
    grant_entries: opened.map(grantEntryRow),
  }
}

/** A draft that was sent keeps no answers: the application holds them. */
function draftRow({ id, accountId, sentAt }: Paper): Row {
  return {
    account_id: accountId,
    id,
    answers: {},
    created_at: addHours(sentAt, -0.5),
    saved_at: sentAt,
    sent_to: demoSchoolId,
  }
}

function applicationRow({
  id,
  accountId,
  number,
  status,
  pupil,
  written,
  parent,
  relation,
  sentAt,
  lastDay,
  steps,
}: Paper): Row {
  const child = {
    surname: pupil.surname,
    givenName: pupil.givenName,
    patronymic: pupil.patronymic,
    ...written,
    birthDay: pupil.birthDay,
  }
  const confirmed = steps.some(({ act }) => act === 'confirmed')
  const typed = steps.find(({ act }) => act === 'code-accepted')
  const decided = steps.find(({ act, status }) => act === 'confirmed' || isOver(status))
  return {
    school_id: demoSchoolId,
    id,
    account_id: accountId,
    number,
    status,
    child_surname: child.surname,
    child_given_name: child.givenName,
    child_patronymic: child.patronymic,
    child_birth_day: child.birthDay,
    child_key: childKey(child),
    class_name: pupil.className,
    relation,
    applicant_surname: parent.surname,
    applicant_given_name: parent.givenName,
    applicant_patronymic: parent.patronymic,
    applicant_phone: parent.phone,
    consent_version: consentVersion,
    sent_at: sentAt,
    last_day: lastDay,
    pupil_id: confirmed ? pupil.pupilId : null,
    documents: confirmed ? ['passport', 'birth'] : [],
    code_accepted_at: typed?.at ?? null,
    decided_at: decided?.at ?? null,
  }
}

function stepRows({ id, steps }: Paper): Row[] {
  const stepId = (index: number) => seedId('step', id, index)
  return steps.map(({ act, status, at, byId, reason }, index) => ({
    school_id: demoSchoolId,
    application_id: id,
    id: stepId(index),
    from_status: steps[index - 1]?.status ?? null,
    status,
    act,
    reason_id: reason ? reasonId(id) : null,
    by_id: byId,
    at,
    replaces: index === 0 ? null : stepId(index - 1),
  }))
}

function consentRows({ id, accountId, sentAt, steps }: Paper): Row[] {
  const consent = (act: 'given' | 'withdrawn', at: Date) => {
    return { account_id: accountId, id: seedId('consent', id, act), act, version: consentVersion, subject_id: id, at }
  }
  const withdrawn = steps.find(({ act }) => act === 'withdrawn')
  return [consent('given', sentAt), ...(withdrawn ? [consent('withdrawn', withdrawn.at)] : [])]
}

/** Nobody knows these codes: what is kept is not the hash of anything that can be typed. */
function codeRow({ id, steps }: Paper): Row {
  const issued = steps.find(({ act }) => act === 'confirmed')?.at ?? new Date(0)
  const typed = steps.find(({ act }) => act === 'code-accepted')
  return {
    school_id: demoSchoolId,
    id: seedId('code', id),
    application_id: id,
    hash: createHash('sha256').update(`no code ${id}`).digest('hex'),
    issued_at: issued,
    issued_by_id: clerk.accountId,
    last_day: addDays(dayOf(issued, demoTimeZone), days),
    used_at: typed?.at ?? null,
    cancelled_at: null,
  }
}

const openedAt = ({ steps }: Paper) => steps.find(({ act }) => act === 'opened')?.at

function grantRow(paper: Paper): Row {
  return {
    account_id: paper.accountId,
    id: seedId('grant', paper.id),
    pupil_id: paper.pupil.pupilId,
    school_id: demoSchoolId,
    application_id: paper.id,
    basis: 'representative',
    relation: paper.relation,
    parts: [...diaryParts],
    last_day: null,
    started_at: openedAt(paper),
    ended_at: null,
  }
}

function grantEntryRow(paper: Paper): Row {
  return {
    account_id: paper.accountId,
    grant_id: seedId('grant', paper.id),
    id: seedId('grant entry', paper.id),
    act: 'opened',
    parts: [...diaryParts],
    by_id: systemId,
    at: openedAt(paper),
    replaces: null,
  }
}

const reasonId = (applicationId: string) => seedId('reason', applicationId)
