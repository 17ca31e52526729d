import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { diaryParts } from './grant'
import { type InviteeGrant, openInviteeGrant, openRepresentativeGrant } from './grant-commands'
import type { AccountKey, PassportKey } from './key'
import { systemKey } from './system'
import { testAccountKey, testPassportKey } from './testing'
import { makeTestAccount } from './testing-account'

/** A pupil of 7Б at a school of its own, taught algebra by the class teacher, and both parents. */
export async function makeTestDiary(birthDay: Day = '2013-04-12') {
  const ids = { schoolId: newId(), pupilId: newId() }
  await makeSchool(ids.schoolId)
  const pupil = { id: ids.pupilId, surname: 'Ковалёва', givenName: 'Вера', sex: 'female', birthDay: toDate(birthDay) }
  await db.pupil.create({ data: pupil, select: { id: true } })
  const taught = await makeClass(ids)
  return { ...ids, ...taught, mother: await representTest(ids, 'mother'), father: await representTest(ids, 'father') }
}

type Ids = { schoolId: string; pupilId: string }

export async function makePerson(): Promise<AccountKey> {
  const email = `${newId()}@test.example`
  return testAccountKey({ accountId: await makeTestAccount(email), email })
}

/** Opens a diary to a representative: somebody new, where nobody is named. */
export async function representTest(ids: Ids, relation: string, who?: AccountKey): Promise<PassportKey> {
  const { accountId, email } = who ?? (await makePerson())
  const grant = { ...ids, accountId, applicationId: newId(), relation, parts: diaryParts }
  const grantId = await db.$transaction((tx) => openRepresentativeGrant(systemKey('test'), tx, grant))
  return testPassportKey({ ...ids, accountId, email, grantId, relation })
}

/** Has a parent let somebody in: a tutor to marks until the end of the school year, unless it is said otherwise. */
export async function letInTest(parent: PassportKey, invitee: AccountKey, said: Partial<InviteeGrant> = {}) {
  const { pupilId, schoolId, accountId: grantorId } = parent
  const grant: InviteeGrant = {
    accountId: invitee.accountId,
    pupilId,
    schoolId,
    grantorId,
    relation: 'tutor',
    name: 'Репетитор',
    parts: ['marks'],
    subjectIds: [],
    lastDay: '2027-05-31',
    ...said,
  }
  return db.$transaction((tx) => openInviteeGrant(invitee, tx, grant))
}

/** The same, where it is sure to be let in; answers the grant's id. */
export async function letInForSure(...said: Parameters<typeof letInTest>): Promise<string> {
  const opened = await letInTest(...said)
  if (!opened.ok) throw new Error(opened.why)
  return opened.grantId
}

export function ledgerOf({ accountId }: { accountId: string }) {
  return db.grantEntry.findMany({ where: { accountId }, orderBy: [{ grantId: 'asc' }, { id: 'asc' }] })
}

export async function isOpenTo({ accountId }: { accountId: string }, { pupilId }: { pupilId: string }) {
  return (await db.grant.count({ where: { accountId, pupilId, endedAt: null } })) > 0
}

async function makeSchool(id: string) {
  const where = { type: 'school', ownership: 'state', district: 'Центральный', address: 'Кирочная ул., 8', room: '12' }
  const names = { number: id, name: 'Школа', shortName: 'Школа', hours: 'по будням', phone: '+78120000000' }
  await db.school.create({ data: { id, ...where, ...names }, select: { id: true } })
}

async function makeClass({ schoolId, pupilId }: Ids) {
  const [yearId, classId, subjectId, teacherId, courseId] = [newId(), newId(), newId(), newId(), newId()]
  const span = { firstDay: toDate('2026-09-01'), lastDay: toDate('2027-05-31') }
  await db.schoolYear.create({ data: { schoolId, id: yearId, name: '2026/27', ...span } })
  await db.period.create({ data: { schoolId, id: yearId, yearId, kind: 'year', number: 1, ...span } })
  const staff = { schoolId, id: teacherId, surname: 'Крылов', givenName: 'Денис', position: 'учитель' }
  await db.staff.create({ data: staff, select: { id: true } })
  const lead = { classTeacherId: teacherId, periodRootId: yearId }
  await db.class.create({ data: { schoolId, id: classId, yearId, grade: 7, letter: 'Б', ...lead } })
  await db.enrolment.create({ data: { schoolId, id: newId(), pupilId, classId, firstDay: span.firstDay } })
  await db.subject.create({ data: { id: subjectId, name: `Алгебра ${subjectId}`, shortName: 'Алг.' } })
  await db.course.create({ data: { schoolId, id: courseId, yearId, subjectId, classId, teacherId, scale: 'five' } })
  return { classId, subjectId, courseId }
}
