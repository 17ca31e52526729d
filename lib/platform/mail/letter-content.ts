import { createTranslator } from 'next-intl'
import type { Day } from '@/lib/platform/day'
import { catalogueOf } from '@/lib/platform/i18n/catalogues'
import { formatDay, formatMoment } from '@/lib/platform/i18n/formats'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Template } from './template'

/** What a letter says, in order; how it looks as a page and as plain text is decided elsewhere. */
export type LetterContent = {
  locale: Locale
  subject: string
  heading: string
  greeting: string
  lead: string
  facts: { label: string; value: string }[]
  list: { heading: string; items: string[] } | null
  next: string | null
  button: { label: string; inFull: string; link: string }
  note: string | null
  foot: { why: string; questions: string; help: string; portal: string; city: string }
}

/** What is the same in all letters of a portal, and what is only of this one. Links are complete addresses. */
export type LetterFrame = {
  locale: Locale
  to: string
  link: string
  help: string
  portal: string
  city: string
  phone: string | null
}

/** Checked parameters of a letter; which there are depends on the template. */
export type LetterFacts = Record<string, string | number | readonly string[] | null | undefined>

const factsInOrder = ['number', 'school', 'act', 'address', 'hours', 'lastDay', 'device', 'moment'] as const
const withThingsToBring: Template[] = ['application-sent', 'application-expiring', 'join-undone']
const thingsToBring = ['bringPassport', 'bringBirth', 'bringSurname', 'bringGuardian', 'bringForm'] as const

/** The words of a letter in the reader's language. */
export function letterContent(template: Template, params: LetterFacts, frame: LetterFrame): LetterContent {
  const { locale, to, link, help, portal, city, phone } = frame
  const t = createTranslator({ locale, messages: catalogueOf(locale).letters as Record<string, string> })
  const values = { ...withoutGaps(params), portal }
  const keyOf = (part: string): string => `${template}.${part}`
  const say = (part: string) => t(keyOf(part), values)
  const sayIfAny = (part: string) => (t.has(keyOf(part)) ? say(part) : null)

  return {
    locale,
    subject: say('subject').replaceAll('\u00a0', ' '),
    heading: say('heading'),
    greeting: t('greeting'),
    lead: say('lead'),
    facts: factsInOrder.flatMap((name) => {
      const value = params[name]
      if (!value) return []
      return { label: t(name), value: inWords(name, String(value), locale) }
    }),
    list: listOf(template, params, t),
    next: sayIfAny('next'),
    button: { label: say('button'), inFull: t('linkInFull'), link },
    note: sayIfAny('note'),
    foot: {
      why: t('whyYou', { email: to, portal }),
      questions: phone ? t('questionsByPhone', { phone }) : t('questions'),
      help,
      portal,
      city,
    },
  }
}

function inWords(fact: (typeof factsInOrder)[number], value: string, locale: Locale): string {
  if (fact === 'lastDay') return formatDay(value as Day, locale)
  return fact === 'moment' ? formatMoment(new Date(value), locale) : value
}

function listOf(template: Template, { parts }: LetterFacts, t: (key: string) => string): LetterContent['list'] {
  if (Array.isArray(parts)) return { heading: t('parts'), items: parts.map((part) => t(`part.${part}`)) }
  if (!withThingsToBring.includes(template)) return null
  return { heading: t('bring'), items: thingsToBring.map((thing) => t(thing)) }
}

/** What a sentence of the letter may say. */
function withoutGaps(params: LetterFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}
