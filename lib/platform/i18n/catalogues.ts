import enAccess from './en/access.json'
import enApplications from './en/applications.json'
import enCode from './en/code.json'
import enCommon from './en/common.json'
import enDiary from './en/diary.json'
import enFailure from './en/failure.json'
import enLetters from './en/letters.json'
import enOffice from './en/office.json'
import enOutbox from './en/outbox.json'
import enPortal from './en/portal.json'
import type { Locale } from './locale'
import ruAccess from './ru/access.json'
import ruApplications from './ru/applications.json'
import ruCode from './ru/code.json'
import ruCommon from './ru/common.json'
import ruDiary from './ru/diary.json'
import ruFailure from './ru/failure.json'
import ruLetters from './ru/letters.json'
import ruOffice from './ru/office.json'
import ruOutbox from './ru/outbox.json'
import ruPortal from './ru/portal.json'
import { typeset, type Words } from './typography'

const written: Record<Locale, Record<string, Words>> = {
  ru: {
    access: ruAccess,
    applications: ruApplications,
    code: ruCode,
    common: ruCommon,
    diary: ruDiary,
    failure: ruFailure,
    portal: ruPortal,
    letters: ruLetters,
    office: ruOffice,
    outbox: ruOutbox,
  },
  en: {
    access: enAccess,
    applications: enApplications,
    code: enCode,
    common: enCommon,
    diary: enDiary,
    failure: enFailure,
    portal: enPortal,
    letters: enLetters,
    office: enOffice,
    outbox: enOutbox,
  },
}

const set = { ru: typeset(written.ru), en: typeset(written.en) }

/** All words of a language by domain, typeset. For next-intl: `getTranslations('applications')` reads its domain out of them. */
export function catalogueOf(locale: Locale): Words {
  return set[locale]
}
