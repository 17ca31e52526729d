import { testAccountKey, testOfficeKey } from '@/lib/access/testing'
import { now } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { writeStep } from './ledger'

/**
 * A school for the tests of the office: 7Б with a timetable, 8А still without one, two clerks, and the clerk of another
 * school. Each call makes its own, so that tests do not meet.
 */
export async function openTestSchool() {
  const { schoolId, yearId } = await makeSchool()
  const withTimetable = await makeClass(schoolId, yearId, 7, 'Б')
  const withoutTimetable = await makeClass(schoolId, yearId, 8, 'А')
  await makeTimetable(schoolId, yearId, withTimetable)

  const other = await makeSchool()
  const office = await makeAccount('Смирнова', 'Галина', 'Ивановна')
  const secondOffice = await makeAccount('Белова', 'Инна', null)
  const foreignOffice = await makeAccount('Чужакова', 'Ольга', null)
  return {
    schoolId,
    otherSchoolId: other.schoolId,
    office: testOfficeKey({ accountId: office, schoolId }),
    secondOffice: testOfficeKey({ accountId: secondOffice, schoolId }),
    foreignOffice: testOfficeKey({ accountId: foreignOffice, schoolId: other.schoolId }),
    withTimetable,
    withoutTimetable,
    vera: await makePupil(schoolId, withTimetable, 'Вера'),
    lev: await makePupil(schoolId, withoutTimetable, 'Лев'),
    left: await makePupil(schoolId, withTimetable, 'Ушла', '2026-10-31'),
    giveTimetable: () => makeTimetable(schoolId, yearId, withoutTimetable),
  }
}

/** A parent who sent an application to the school. */
export async function sendTestApplication(
  schoolId: string,
  said: { accountId?: string; relation?: string; childGivenName?: string; sentAt?: Date } = {},
) {
  const accountId = said.accountId ?? (await makeAccount('Ковалёва', 'Анна', 'Сергеевна'))
  const id = newId()
  const number = `183-26-${id.slice(-12)}`
  await db.application.create({
    data: {
      schoolId,
      id,
      accountId,
      number,
      status: 'SUBMITTED',
      childSurname: 'Ковалёва',
      childGivenName: said.childGivenName ?? 'Вера',
      childPatronymic: 'Дмитриевна',
      childBirthDay: toDate('2013-04-12'),
      childKey: id,
      className: '7Б',
      relation: said.relation ?? 'mother',
      applicantSurname: 'Ковалёва',
      applicantGivenName: 'Анна',
      applicantPatronymic: 'Сергеевна',
      consentVersion: '2026-11-01',
      sentAt: said.sentAt ?? now(),
      lastDay: toDate('2026-12-24'),
    },
  })
  const step = { act: 'sent', fromStatus: null, status: 'SUBMITTED', byId: accountId } as const
  await db.$transaction((tx) => writeStep(tx, { ...step, schoolId, applicationId: id }))
  return { id, number, accountId, parent: testAccountKey({ accountId }) }
}

/** What an account was told, in order. */
export async function headlinesOf(accountId: string): Promise<string[]> {
  const told = await db.news.findMany({ where: { accountIds: { has: accountId } }, orderBy: { id: 'asc' } })
  return told.map((one) => one.headline)
}

export async function makeAccount(surname: string, givenName: string, patronymic: string | null) {
  const id = newId()
  await db.account.create({
    data: { id, email: `${id}@test.example`, surname, givenName, patronymic, emailProvedAt: now(), createdAt: now() },
  })
  return id
}

export async function makePupil(schoolId: string, classId: string, givenName: string, lastDay?: Day) {
  const id = newId()
  await db.pupil.create({
    data: {
      id,
      surname: 'Ковалёва',
      givenName,
      patronymic: 'Дмитриевна',
      birthDay: toDate('2013-04-12'),
      sex: 'female',
    },
  })
  await db.enrolment.create({
    data: {
      schoolId,
      id: newId(),
      pupilId: id,
      classId,
      firstDay: toDate('2026-09-01'),
      lastDay: lastDay ? toDate(lastDay) : null,
    },
  })
  return id
}

async function makeSchool() {
  const [schoolId, yearId] = [newId(), newId()]
  await db.school.create({
    data: {
      id: schoolId,
      number: schoolId,
      name: 'Школа № 183',
      shortName: 'школа № 183',
      type: 'school',
      ownership: 'state',
      district: 'Центральный',
      address: 'Кирочная ул., 8',
      room: '12',
      hours: 'по будням с 9:00 до 17:00',
      phone: '+78120000000',
    },
  })
  const span = { firstDay: toDate('2026-09-01'), lastDay: toDate('2027-05-31') }
  await db.schoolYear.create({ data: { schoolId, id: yearId, name: '2026/27', ...span } })
  await db.period.create({ data: { schoolId, id: yearId, yearId, kind: 'year', number: 1, ...span } })
  return { schoolId, yearId }
}

async function makeClass(schoolId: string, yearId: string, grade: number, letter: string) {
  const id = newId()
  await db.class.create({ data: { schoolId, id, yearId, grade, letter, periodRootId: yearId } })
  return id
}

async function makeTimetable(schoolId: string, yearId: string, classId: string) {
  const [subjectId, teacherId, courseId] = [newId(), newId(), newId()]
  await db.subject.create({ data: { id: subjectId, name: `Математика ${subjectId}`, shortName: 'Мат.' } })
  await db.staff.create({
    data: { schoolId, id: teacherId, surname: 'Крылов', givenName: 'Денис', position: 'учитель' },
  })
  await db.course.create({ data: { schoolId, id: courseId, yearId, subjectId, classId, teacherId, scale: 'five' } })
  await db.slot.create({
    data: { schoolId, id: newId(), courseId, weekday: 2, number: 1, room: '31', validFrom: toDate('2026-09-01') },
  })
}
