import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { now, today } from '@/lib/platform/clock'
import { requiresSecondFactor } from '@/lib/platform/env'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locale'
import { isId } from '@/lib/platform/id'
import { placeOf } from '@/lib/platform/network-address'
import { readNetworkAddress } from '@/lib/platform/network-watch'
import { pathHeader, paths } from '@/lib/platform/paths'
import { mayEnterCity, mayEnterOffice, mayEnterSchool, mayEnterStaffRoom } from './appointment'
import { mayDecideWhoReads } from './coming-of-age'
import { readDevice } from './device'
import { findAwaiting } from './factor-queries'
import { isFresh } from './fresh'
import { type DiaryPage, firstPageOf, mayLetIn } from './grant'
import type {
  AccountKey,
  AdultKey,
  AwaitingKey,
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
  makeAdultKey,
  makeCityKey,
  makeOfficeKey,
  makePassportKey,
  makePersonnelKey,
  makeSchoolKey,
  makeStaffKey,
  makeVisitorKey,
} from './make-key'
import { lacksFactor } from './second-factor'
import { readSessionCookie } from './session'
import { findClass, findJournal } from './staff'
import { findSchoolOfStaff } from './staff-queries'
import type { Employer } from './staff-role'
import { findDiaryKey, findOpenDiary, findWho } from './who'

/** The front door, where one registers and signs in. It opens to everybody, and looks at the browser, so that tries can be counted. */
export async function openFrontDoor(): Promise<VisitorKey> {
  const [sent, locale] = await Promise.all([headers(), getLocale()])
  return makeVisitorKey({
    place: placeOf(readNetworkAddress(sent)),
    userAgent: (sent.get('user-agent') ?? '').slice(0, 400),
    locale: isLocale(locale) ? locale : defaultLocale,
    device: await readDevice(),
  })
}

/** Who is signed in, for pages that greet strangers too; null for a stranger. Asked once a request. */
export const findAccount = cache(async (): Promise<AccountKey | null> => {
  const ids = await readSessionCookie()
  return ids && findWho(ids)
})

/** Whoever is signed in, whether or not the mailbox was proved: the pages that prove it, and signing out. */
export async function openSignedIn(): Promise<AccountKey> {
  return (await findAccount()) ?? goAndSignIn()
}

/** The page that asks for the second factor, for whoever gave the password a moment ago. Others are shown where they belong. */
export async function openAwaiting(): Promise<AwaitingKey> {
  const ids = await readSessionCookie()
  const awaiting = ids && (await findAwaiting(ids))
  if (awaiting) return awaiting

  redirect((await findAccount()) ? paths.account : paths.signIn())
}

/** The Personal Account. A stranger is sent to sign in, and back to the very place; an unproved mailbox is proved first. */
export async function openAccount(): Promise<AccountKey> {
  const account = await openSignedIn()
  if (!account.isProved) redirect(paths.proveAddress)
  return account
}

/** The rooms of somebody's work: where the deployment asks for a second factor, they open only to whoever has set one up. */
async function openWork(): Promise<AccountKey> {
  const account = await openAccount()
  if (lacksFactor(account, requiresSecondFactor)) redirect(paths.securityFirst)
  return account
}

/** Whether the last proof of who one is was too long ago: for a form that asks for the password itself. */
export async function owesProof(): Promise<boolean> {
  const { provedAt } = await openAccount()
  return !isFresh(provedAt, now())
}

/**
 * For what must not be done by whoever finds a browser open: where the last proof is older than a quarter of an hour the
 * person is asked again, and comes back to this very page. A page calls it before it shows the form, and the action too.
 */
export async function askProofAgain(): Promise<void> {
  if (await owesProof()) redirect(paths.proveAgain((await headers()).get(pathHeader)))
}

/** The one way to a child's diary. Answers notFound() to everyone who may not read this page, and records the look. */
export async function openDiary(pupilId: string, page: DiaryPage): Promise<DiaryKey> {
  const account = await openAccount()
  const diary = findOpenDiary(account, pupilId, page, today())
  if (!diary) notFound()

  return openFoundDiary(account, diary.schoolId, pupilId, page)
}

/** Where a diary begins for this reader: an invitee may have been let in to some of its pages only. */
export async function openDiaryStart(pupilId: string): Promise<DiaryPage> {
  const { diaries } = await openAccount()
  return firstPageOf(diaries.find((one) => one.pupilId === pupilId)?.parts ?? []) ?? notFound()
}

const openFoundDiary = cache(
  async (account: AccountKey, schoolId: string, pupilId: string, page: DiaryPage): Promise<DiaryKey> => {
    const diary = account.diaries.find((one) => one.pupilId === pupilId && one.schoolId === schoolId)
    return (diary && (await findDiaryKey(account, diary, page))) ?? notFound()
  },
)

/** The access passport of a diary, for whoever lets others in: an invitee lets nobody in, and does not learn who else reads. */
export async function openPassport(pupilId: string): Promise<PassportKey> {
  const { accountId, email, diaries } = await openAccount()
  const held = diaries.filter((one) => mayLetIn(one, today(one.timeZone)))
  const diary = held.find((one) => one.pupilId === pupilId)
  if (!diary) notFound()

  const { grantId, schoolId, timeZone, name, relation, parts } = diary
  const about = { grantId, pupilId, schoolId, timeZone, name, relation, parts: new Set(parts) }
  return makePassportKey({ accountId, email, ...about, holdsPassport: true, children: held })
}

/** Where a pupil who comes of age says who goes on reading the own diary. Nobody answers for the pupil. */
export async function openComingOfAge(pupilId: string): Promise<AdultKey> {
  const { accountId, diaries } = await openAccount()
  const diary = diaries.find((one) => one.pupilId === pupilId && one.relation === 'pupil')
  if (!diary || !mayDecideWhoReads(diary.birthDay, today(diary.timeZone))) notFound()

  const { schoolId, timeZone, birthDay } = diary
  return makeAdultKey({ accountId, pupilId, schoolId, timeZone, birthDay })
}

/** The office of a school, for its clerks and its head. Without a school: the first one where the person works. */
export async function openOffice(schoolId?: string): Promise<OfficeKey> {
  const account = await openWork()
  const appointment = account.appointments.find((one) => mayEnterOffice(one, schoolId))
  if (!appointment?.schoolId) notFound()

  return makeOfficeKey({
    accountId: account.accountId,
    schoolId: appointment.schoolId,
    schoolName: appointment.schoolName ?? '',
    isHead: appointment.role === 'head',
  })
}

/** The staff room, for everybody who teaches at a school: own lessons, own courses. */
export async function openStaffRoom(): Promise<StaffKey> {
  const { accountId, appointments } = await openWork()
  const appointment = appointments.find(mayEnterStaffRoom)
  if (!appointment?.schoolId || !appointment.staffId) notFound()

  const { schoolId } = appointment
  return makeStaffKey({
    accountId,
    schoolId,
    schoolName: appointment.schoolName ?? '',
    timeZone: appointment.timeZone ?? '',
    staffId: appointment.staffId,
    isHead: appointments.some((one) => mayEnterSchool(one, schoolId)),
  })
}

/** The one way to a journal. Answers notFound() to everyone but its teacher, who substitutes, the class teacher and the head. */
export const openJournal = cache(async (courseId: string): Promise<JournalKey> => {
  const account = await openWork()
  const journal = isId(courseId) && account.appointments.length > 0 && (await findJournal(account, courseId, today()))
  return journal || notFound()
})

/** The one way to a class: for its class teacher, and the head of that very school. */
export const openClass = cache(async (classId: string): Promise<ClassKey> => {
  const account = await openWork()
  const found = isId(classId) && account.appointments.length > 0 && (await findClass(account, classId, today()))
  return found || notFound()
})

/** The head's own rooms. Without a school: the first that the person heads. */
export async function openSchool(schoolId?: string): Promise<SchoolKey> {
  const { accountId, appointments } = await openWork()
  const appointment = appointments.find((one) => mayEnterSchool(one, schoolId))
  if (!appointment?.schoolId) notFound()

  return makeSchoolKey({
    accountId,
    schoolId: appointment.schoolId,
    schoolName: appointment.schoolName ?? '',
    timeZone: appointment.timeZone ?? '',
  })
}

/** The city's rooms, for its administrators alone. */
export async function openCity(): Promise<CityKey> {
  const account = await openWork()
  if (!account.appointments.some(mayEnterCity)) notFound()
  return makeCityKey({ accountId: account.accountId })
}

/** The register of a school's people. Whoever opens it says as whom; only the city says of which school. */
export async function openPersonnel(as: Employer, schoolId?: string): Promise<PersonnelKey> {
  const { accountId, schoolId: found } = await openEmployer(as, schoolId)
  const school = isId(found) && (await findSchoolOfStaff(found))
  return school ? makePersonnelKey({ accountId, as, schoolId: found, ...school }) : notFound()
}

async function openEmployer(as: Employer, schoolId = ''): Promise<{ accountId: string; schoolId: string }> {
  if (as === 'city') return { ...(await openCity()), schoolId }
  return as === 'head' ? openSchool() : openOffice()
}

async function goAndSignIn(): Promise<never> {
  redirect(paths.signIn((await headers()).get(pathHeader)))
}
