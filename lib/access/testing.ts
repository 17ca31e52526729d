import { diaryParts } from './grant'
import type {
  AccountKey,
  AdultKey,
  CityKey,
  ClassKey,
  DiaryKey,
  JournalKey,
  OfficeKey,
  PassportKey,
  PersonnelKey,
  SchoolKey,
  StaffKey,
  VisitorKey,
} from './key'
import {
  makeAccountKey,
  makeAdultKey,
  makeCityKey,
  makeClassKey,
  makeDiaryKey,
  makeJournalKey,
  makeOfficeKey,
  makePassportKey,
  makePersonnelKey,
  makeSchoolKey,
  makeStaffKey,
  makeVisitorKey,
} from './make-key'

function onlyInTests() {
  if (process.env.DIARY_MODE !== 'test') throw new Error('Keys without a door are for tests only')
}

/** Keys for the tests of queries and commands; the doors have tests of their own. */
export function testAccountKey(said: Partial<AccountKey> & { accountId: string }): AccountKey {
  onlyInTests()
  return makeAccountKey({
    sessionId: said.accountId,
    email: 'parent@test.example',
    isProved: true,
    name: { surname: 'Ковалёва', givenName: 'Анна', patronymic: null },
    nameOrder: 'surname',
    locale: 'ru',
    provedAt: new Date(0),
    hasFactor: false,
    lastHat: null,
    appointments: [],
    diaries: [],
    ...said,
  })
}

export function testOfficeKey(said: Partial<OfficeKey> & { accountId: string; schoolId: string }): OfficeKey {
  onlyInTests()
  return makeOfficeKey({ schoolName: 'Школа', isHead: false, ...said })
}

/** The register of a school's people, opened by its head unless it is said otherwise. */
export function testPersonnelKey(
  said: Partial<PersonnelKey> & Pick<PersonnelKey, 'accountId' | 'schoolId'>,
): PersonnelKey {
  onlyInTests()
  return makePersonnelKey({ as: 'head', schoolName: 'Школа', timeZone: 'Europe/Moscow', ...said })
}

export function testCityKey(said: { accountId: string }): CityKey {
  onlyInTests()
  return makeCityKey(said)
}

export function testDiaryKey(
  said: Partial<DiaryKey> & Pick<DiaryKey, 'accountId' | 'pupilId' | 'schoolId' | 'enrolments'>,
): DiaryKey {
  onlyInTests()
  return makeDiaryKey({
    timeZone: 'Europe/Moscow',
    name: { surname: 'Ковалёва', givenName: 'Вера', patronymic: null },
    basis: 'representative',
    relation: 'mother',
    holdsPassport: true,
    parts: new Set(diaryParts),
    subjectIds: null,
    children: [],
    ...said,
  })
}

/** The access passport of a diary, for its representative. */
export function testPassportKey(
  said: Partial<PassportKey> & Pick<PassportKey, 'accountId' | 'grantId' | 'pupilId' | 'schoolId'>,
): PassportKey {
  onlyInTests()
  const name = { surname: 'Ковалёва', givenName: 'Вера', patronymic: null }
  return makePassportKey({
    email: 'parent@test.example',
    timeZone: 'Europe/Moscow',
    name,
    relation: 'mother',
    holdsPassport: true,
    parts: new Set(diaryParts),
    children: [
      { pupilId: said.pupilId, schoolId: said.schoolId, name, birthDay: '2013-04-12' as const, parts: diaryParts },
    ],
    ...said,
  })
}

/** The own diary of a pupil who comes of age. */
export function testAdultKey(
  said: Partial<AdultKey> & Pick<AdultKey, 'accountId' | 'pupilId' | 'schoolId' | 'birthDay'>,
) {
  onlyInTests()
  return makeAdultKey({ timeZone: 'Europe/Moscow', ...said })
}

export function testStaffKey(said: Partial<StaffKey> & Pick<StaffKey, 'accountId' | 'schoolId' | 'staffId'>): StaffKey {
  onlyInTests()
  return makeStaffKey({ schoolName: 'Школа', timeZone: 'Europe/Moscow', isHead: false, ...said })
}

/** The teacher's key to a course of 7Б, unless it is said otherwise. */
export function testJournalKey(
  said: Partial<JournalKey> & Pick<JournalKey, 'accountId' | 'schoolId' | 'courseId' | 'yearId' | 'classId'>,
): JournalKey {
  onlyInTests()
  return makeJournalKey({
    timeZone: 'Europe/Moscow',
    subject: 'Алгебра',
    className: '7Б',
    grade: 7,
    scale: 'five',
    role: 'teacher',
    lessonIds: null,
    ...said,
  })
}

export function testClassKey(
  said: Partial<ClassKey> & Pick<ClassKey, 'accountId' | 'schoolId' | 'classId' | 'yearId'>,
): ClassKey {
  onlyInTests()
  return makeClassKey({ timeZone: 'Europe/Moscow', className: '7Б', grade: 7, role: 'class-teacher', ...said })
}

export function testSchoolKey(said: Partial<SchoolKey> & Pick<SchoolKey, 'accountId' | 'schoolId'>): SchoolKey {
  onlyInTests()
  return makeSchoolKey({ schoolName: 'Школа', timeZone: 'Europe/Moscow', ...said })
}

export function testVisitorKey(said: Partial<VisitorKey> = {}): VisitorKey {
  onlyInTests()
  return makeVisitorKey({ place: '192.0.2.1', userAgent: 'Test', locale: 'ru', device: null, ...said })
}
