import { now } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { diaryParts } from './grant'
import { openInviteeGrant, openRepresentativeGrant } from './grant-commands'
import type { Invitation } from './invitation-commands'
import type { AccountKey, PassportKey } from './key'
import { systemKey } from './system'
import { testAccountKey, testPassportKey } from './testing'
import { makeTestAccount } from './testing-account'

/** The day of the tests: a Tuesday in the middle of a school year that ends on 31 May 2027. */
export const testedInstant = new Date('2026-11-24T07:30:00Z')

/** Вера of 7Б, who has algebra, with her brother; and their mother’s key to her passport. */
export async function makeFamily(birthDay: Day = '2013-04-12') {
  const schoolId = newId()
  const school = { name: 'Школа', shortName: 'Школа', type: 'school', ownership: 'state', district: 'Центральный' }
  const place = { address: 'Кирочная ул., 8', room: '12', hours: 'по будням', phone: '+78120000000' }
  await db.school.create({ data: { id: schoolId, number: schoolId, ...school, ...place } })
  const [pupilId, brotherId] = [await makePupil('Вера', birthDay), await makePupil('Лев', '2010-09-03')]
  const algebraId = await makeClass(schoolId, pupilId)

  const mother = await makePerson()
  const name = (givenName: string) => ({ surname: 'Ковалёва', givenName, patronymic: null })
  const child = { pupilId, schoolId, name: name('Вера'), birthDay, parts: diaryParts }
  const brother = { ...child, pupilId: brotherId, name: name('Лев'), birthDay: '2010-09-03' as const }
  await represent(mother, { schoolId, pupilId: brotherId })
  const passport = testPassportKey({
    accountId: mother.accountId,
    email: mother.email,
    grantId: await represent(mother, { schoolId, pupilId }),
    pupilId,
    schoolId,
    children: [child, brother],
  })
  return { schoolId, pupilId, brotherId, algebraId, mother, passport }
}

export type Family = Awaited<ReturnType<typeof makeFamily>>

/** Opens a diary to a representative; answers the grant’s id. */
export function represent(
  { accountId }: AccountKey,
  { schoolId, pupilId }: Pick<Family, 'schoolId' | 'pupilId'>,
): Promise<string> {
  const grant = { accountId, pupilId, schoolId, applicationId: newId(), relation: 'mother', parts: diaryParts }
  return db.$transaction((tx) => openRepresentativeGrant(systemKey('test'), tx, grant))
}

export async function makePerson(email = `${newId()}@test.example`): Promise<AccountKey> {
  return testAccountKey({ accountId: await makeTestAccount(email), email })
}

/** The other parent lets this reader in to the marks, until 30 November. */
export async function letInByFather({ pupilId, schoolId }: Family, { accountId }: AccountKey): Promise<void> {
  const father = await makePerson()
  await represent(father, { pupilId, schoolId })
  const grant = { accountId, pupilId, schoolId, grantorId: father.accountId, relation: 'tutor', name: 'Олег' } as const
  await db.$transaction((tx) =>
    openInviteeGrant(father, tx, { ...grant, parts: ['marks'], subjectIds: [], lastDay: '2026-11-30' }),
  )
}

/** A tutor for marks and homework, until the end of the year, unless it is said otherwise. */
export function offerTo(email: string, said: Partial<Invitation> = {}): Invitation {
  return {
    email,
    relation: 'tutor',
    name: 'Репетитор',
    parts: ['homework', 'marks'],
    subjectIds: [],
    until: 'year',
    lastDay: null,
    word: '',
    children: [],
    ...said,
  }
}

/** The parent’s invitations to an address with their ledgers, oldest first. */
export async function invitationsTo(email: string, { accountId }: PassportKey) {
  const found = await db.invitation.findMany({ where: { accountId, email }, orderBy: { id: 'asc' } })
  return Promise.all(
    found.map(async (invitation) => {
      const entries = await db.invitationEntry.findMany({
        where: { accountId, invitationId: invitation.id },
        orderBy: { id: 'asc' },
      })
      return { ...invitation, entries, acts: entries.map(({ act }) => act) }
    }),
  )
}

async function makePupil(givenName: string, birthDay: Day): Promise<string> {
  const id = newId()
  await db.pupil.create({
    data: { id, surname: 'Ковалёва', givenName, birthDay: toDate(birthDay), sex: 'female' },
  })
  return id
}

async function makeClass(schoolId: string, pupilId: string): Promise<string> {
  const [yearId, classId, subjectId, teacherId] = [newId(), newId(), newId(), newId()]
  const span = { firstDay: toDate('2026-09-01'), lastDay: toDate('2027-05-31') }
  await db.schoolYear.create({ data: { schoolId, id: yearId, name: '2026/27', ...span } })
  await db.period.create({ data: { schoolId, id: yearId, yearId, kind: 'year', number: 1, ...span } })
  await db.class.create({ data: { schoolId, id: classId, yearId, grade: 7, letter: 'Б', periodRootId: yearId } })
  await db.enrolment.create({ data: { schoolId, id: newId(), pupilId, classId, firstDay: span.firstDay } })
  await db.subject.create({ data: { id: subjectId, name: `Алгебра ${subjectId}`, shortName: 'Алг.' } })
  const teacher = { surname: 'Крылов', givenName: 'Денис', position: 'учитель' }
  await db.staff.create({ data: { schoolId, id: teacherId, ...teacher } })
  await db.course.create({ data: { schoolId, id: newId(), yearId, subjectId, classId, teacherId, scale: 'five' } })
  return subjectId
}

/** Another subject, which is not taught to the class. */
export async function makeSubject(): Promise<string> {
  const id = newId()
  await db.subject.create({ data: { id, name: `Астрономия ${id}`, shortName: 'Астр.' } })
  return id
}

export const afterDays = (days: number) => new Date(now().getTime() + days * 24 * 60 * 60 * 1000)
