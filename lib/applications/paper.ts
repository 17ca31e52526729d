import { createTranslator } from 'next-intl'
import { phoneInWords } from '@/lib/access/phone'
import { type Day, dayOf } from '@/lib/platform/day'
import { catalogueOf } from '@/lib/platform/i18n/catalogues'
import { formatDay, formatDayOfYear } from '@/lib/platform/i18n/formats'
import { initialsName, personName } from '@/lib/platform/i18n/person-name'
import { type ConsentFacts, consentParts } from './consent-text'
import type { OwnApplication } from './queries'

/** The school's papers are Russian, whatever language their applicant reads. */
const locale = 'ru'

/** What stands on the two sheets that are signed at school: the application and the consent. */
export type PaperContent = {
  number: string
  form: {
    title: string
    to: string
    numberLabel: string
    facts: { label: string; value: string }[]
    ask: string
    untilLabel: string
    until: string
    office: { heading: string; lines: string[]; clerk: string }
    foot: string
  }
  consent: { title: string; version: string; parts: { heading: string; text: string }[]; foot: string }
  signature: { date: string; signature: string; name: string }
}

type Frame = { email: string; portal: string; city: string }

/** The words of an application's papers. */
export function paperOf(application: OwnApplication, { email, portal, city }: Frame): PaperContent {
  const { number, child, applicant, relation, school, className, sentAt, lastDay, consentVersion } = application
  const words = createTranslator({ locale, messages: catalogueOf(locale).applications as Record<string, string> })
  const t = (key: string, values?: Record<string, string | number>) => words(key, values)
  const birthDay = formatDayOfYear(child.birthDay, locale)
  const facts: ConsentFacts = {
    applicant: personName(applicant),
    email,
    relation: t(`relation.${relation}`).toLocaleLowerCase(locale),
    child: personName(child),
    birthDay,
    school: school.name,
    address: school.address,
    portal,
    city,
  }

  return {
    number,
    form: {
      title: t('form.title'),
      to: t('form.to', { school: school.name }),
      numberLabel: t('form.number'),
      facts: [
        { label: t('form.from'), value: facts.applicant },
        { label: t('form.relation'), value: t(`relation.${relation}`) },
        {
          label: t('form.contacts'),
          value: [applicant.phone && phoneInWords(applicant.phone), email].filter(Boolean).join(', '),
        },
        { label: t('form.child'), value: facts.child },
        { label: t('form.birthDay'), value: birthDay },
        { label: t('form.class'), value: className },
        { label: t('form.sentOn'), value: formatDayOfYear(dayOf(sentAt, school.timeZone), locale) },
      ],
      ask: t('form.ask'),
      untilLabel: t('form.until'),
      until: `${formatDay(lastDay, locale)}. ${school.address}, ${t('form.room', { room: school.room })}, ${school.hours}`,
      office: {
        heading: t('form.officeHeading'),
        lines: [t('form.officeIdentity'), t('form.officeRelation'), t('form.officeCode')],
        clerk: t('form.clerk'),
      },
      foot: t('form.page', { portal, number, page: 1, pages: 2 }),
    },
    consent: {
      title: t('form.consent'),
      version: t('form.consentVersion', { day: formatDayOfYear(consentVersion as Day, locale), number }),
      parts: consentParts.map((part) => ({
        heading: t(`consent.${consentVersion}.${part}.heading`),
        text: t(`consent.${consentVersion}.${part}.text`, facts),
      })),
      foot: t('form.page', { portal, number, page: 2, pages: 2 }),
    },
    signature: { date: t('form.date'), signature: t('form.signature'), name: initialsName(applicant) },
  }
}
