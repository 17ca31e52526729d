import enAccess from './en/access.json'
import enCommon from './en/common.json'
import enFailure from './en/failure.json'
import enLetters from './en/letters.json'
import enOutbox from './en/outbox.json'
import enPortal from './en/portal.json'
import type { Locale } from './locale'
import ruAccess from './ru/access.json'
import ruCommon from './ru/common.json'
import ruFailure from './ru/failure.json'
import ruLetters from './ru/letters.json'
import ruOutbox from './ru/outbox.json'
import ruPortal from './ru/portal.json'
import { typeset, type Words } from './typography'

const written: Record<Locale, Record<string, Words>> = {
  ru: {
    access: ruAccess,
    common: ruCommon,
    failure: ruFailure,
    portal: ruPortal,
    letters: ruLetters,
    outbox: ruOutbox,
  },
  en: {
    access: enAccess,
    common: enCommon,
    failure: enFailure,
    portal: enPortal,
    letters: enLetters,
    outbox: enOutbox,
  },
}

const set = { ru: typeset(written.ru), en: typeset(written.en) }

/** All words of a language by domain, typeset. For next-intl: `getTranslations('applications')` reads its domain out of them. */
export function catalogueOf(locale: Locale): Words {
  return set[locale]
}
