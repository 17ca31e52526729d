import {
  type AccountKey,
  type AdultKey,
  type AwaitingKey,
  type CityKey,
  type ClassKey,
  type DiaryKey,
  type JournalKey,
  type OfficeKey,
  type PassportKey,
  type PersonnelKey,
  type SchoolKey,
  type StaffKey,
  type SystemKey,
  systemId,
  type VisitorKey,
} from './key'

/** What a key says, before a door has branded it. */
type Said<K> = Pick<K, Extract<keyof K, string>>

// Only lib/access may import this file; a test of the import directions sees to it.
export const makeAccountKey = (said: Said<AccountKey>) => said as AccountKey
export const makeAwaitingKey = (said: Said<AwaitingKey>) => said as AwaitingKey
export const makeDiaryKey = (said: Said<DiaryKey>) => said as DiaryKey
export const makePassportKey = (said: Said<PassportKey>) => said as PassportKey
export const makeAdultKey = (said: Said<AdultKey>) => said as AdultKey
export const makeOfficeKey = (said: Said<OfficeKey>) => said as OfficeKey
export const makeStaffKey = (said: Said<StaffKey>) => said as StaffKey
export const makeJournalKey = (said: Said<JournalKey>) => said as JournalKey
export const makeClassKey = (said: Said<ClassKey>) => said as ClassKey
export const makeSchoolKey = (said: Said<SchoolKey>) => said as SchoolKey
export const makePersonnelKey = (said: Said<PersonnelKey>) => said as PersonnelKey
export const makeCityKey = (said: Said<CityKey>) => said as CityKey
export const makeVisitorKey = (said: Said<VisitorKey>) => said as VisitorKey
export const makeSystemKey = (job: string) => ({ job, accountId: systemId }) as SystemKey
