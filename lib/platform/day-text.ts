import { z } from 'zod'
import type { Day } from './day'

/** The day that somebody typed: «24.11.2014», «24/11/14» or what a date field sends, 2014-11-24. Null where there is no such day. */
export function dayFromText(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (iso) return dayOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const typed = /^(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]+(\d{4}|\d{2})\.?$/.exec(text.trim())
  if (!typed) return null
  return dayOfParts(fullYear(Number(typed[3])), Number(typed[2]), Number(typed[1]))
}

/** A field for a day; empty and impossible ones are told apart. */
export function dayField(messages: { missing: string; impossible: string }) {
  return z
    .string({ error: messages.missing })
    .trim()
    .min(1, messages.missing)
    .transform((text, context) => {
      const day = dayFromText(text)
      if (day === null) context.addIssue({ code: 'custom', message: messages.impossible })
      return day ?? z.NEVER
    })
}

function fullYear(year: number): number {
  if (year > 99) return year
  return year > 50 ? 1900 + year : 2000 + year
}

function dayOfParts(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && year >= 1900
  return exists ? (date.toISOString().slice(0, 10) as Day) : null
}
