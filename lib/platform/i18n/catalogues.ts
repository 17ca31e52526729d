import enAbsence from './en/absence.json'
import enAccess from './en/access.json'
import enActs from './en/acts.json'
import enAdult from './en/adult.json'
import enApplications from './en/applications.json'
import enAttestation from './en/attestation.json'
import enAverages from './en/averages.json'
import enClass from './en/class.json'
import enCode from './en/code.json'
import enCommon from './en/common.json'
import enDiary from './en/diary.json'
import enFailure from './en/failure.json'
import enGrid from './en/grid.json'
import enHomework from './en/homework.json'
import enInvitations from './en/invitations.json'
import enInvitee from './en/invitee.json'
import enJournal from './en/journal.json'
import enKeeping from './en/keeping.json'
import enLesson from './en/lesson.json'
import enLetters from './en/letters.json'
import enOffice from './en/office.json'
import enOutbox from './en/outbox.json'
import enOwn from './en/own.json'
import enPassport from './en/passport.json'
import enPeople from './en/people.json'
import enPeriods from './en/periods.json'
import enPlan from './en/plan.json'
import enPlanner from './en/planner.json'
import enPortal from './en/portal.json'
import enReportCard from './en/report-card.json'
import enRules from './en/rules.json'
import enSecurity from './en/security.json'
import enTokens from './en/tokens.json'
import type { Locale } from './locale'
import ruAbsence from './ru/absence.json'
import ruAccess from './ru/access.json'
import ruActs from './ru/acts.json'
import ruAdult from './ru/adult.json'
import ruApplications from './ru/applications.json'
import ruAttestation from './ru/attestation.json'
import ruAverages from './ru/averages.json'
import ruClass from './ru/class.json'
import ruCode from './ru/code.json'
import ruCommon from './ru/common.json'
import ruDiary from './ru/diary.json'
import ruFailure from './ru/failure.json'
import ruGrid from './ru/grid.json'
import ruHomework from './ru/homework.json'
import ruInvitations from './ru/invitations.json'
import ruInvitee from './ru/invitee.json'
import ruJournal from './ru/journal.json'
import ruKeeping from './ru/keeping.json'
import ruLesson from './ru/lesson.json'
import ruLetters from './ru/letters.json'
import ruOffice from './ru/office.json'
import ruOutbox from './ru/outbox.json'
import ruOwn from './ru/own.json'
import ruPassport from './ru/passport.json'
import ruPeople from './ru/people.json'
import ruPeriods from './ru/periods.json'
import ruPlan from './ru/plan.json'
import ruPlanner from './ru/planner.json'
import ruPortal from './ru/portal.json'
import ruReportCard from './ru/report-card.json'
import ruRules from './ru/rules.json'
import ruSecurity from './ru/security.json'
import ruTokens from './ru/tokens.json'
import { typeset, type Words } from './typography'

const written: Record<Locale, Record<string, Words>> = {
  ru: {
    access: ruAccess,
    adult: ruAdult,
    applications: ruApplications,
    code: ruCode,
    common: ruCommon,
    diary: ruDiary,
    failure: ruFailure,
    portal: ruPortal,
    letters: ruLetters,
    office: ruOffice,
    passport: ruPassport,
    outbox: ruOutbox,
    journal: ruJournal,
    grid: ruGrid,
    lesson: ruLesson,
    plan: ruPlan,
    homework: ruHomework,
    averages: ruAverages,
    planner: ruPlanner,
    attestation: ruAttestation,
    'report-card': ruReportCard,
    rules: ruRules,
    periods: ruPeriods,
    acts: ruActs,
    keeping: ruKeeping,
    security: ruSecurity,
    own: ruOwn,
    class: ruClass,
    absence: ruAbsence,
    invitations: ruInvitations,
    people: ruPeople,
    tokens: ruTokens,
    invitee: ruInvitee,
  },
  en: {
    access: enAccess,
    adult: enAdult,
    applications: enApplications,
    code: enCode,
    common: enCommon,
    diary: enDiary,
    failure: enFailure,
    portal: enPortal,
    letters: enLetters,
    office: enOffice,
    passport: enPassport,
    outbox: enOutbox,
    journal: enJournal,
    grid: enGrid,
    lesson: enLesson,
    plan: enPlan,
    homework: enHomework,
    averages: enAverages,
    planner: enPlanner,
    attestation: enAttestation,
    'report-card': enReportCard,
    rules: enRules,
    periods: enPeriods,
    acts: enActs,
    keeping: enKeeping,
    security: enSecurity,
    own: enOwn,
    class: enClass,
    absence: enAbsence,
    invitations: enInvitations,
    people: enPeople,
    tokens: enTokens,
    invitee: enInvitee,
  },
}

const set = { ru: typeset(written.ru), en: typeset(written.en) }

/** All words of a language by domain, typeset. For next-intl: `getTranslations('applications')` reads its domain out of them. */
export function catalogueOf(locale: Locale): Words {
  return set[locale]
}
