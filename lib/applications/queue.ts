import { isOver, type Status, statuses } from './status'

/** How the office sorts its applications: by who has to do something. */
export const queueTabs = ['all', 'submitted', 'confirmed', 'ready', 'open', 'over'] as const
export type QueueTab = (typeof queueTabs)[number]

/** The tab that an address names; all of them where it names none. */
export function queueTabFromText(text: string | undefined): QueueTab {
  return queueTabs.find((tab) => tab === text) ?? 'all'
}

const statusesOf: Record<Exclude<QueueTab, 'all'>, Status[]> = {
  submitted: ['SUBMITTED'],
  confirmed: ['CONFIRMED'],
  ready: ['READY'],
  open: ['OPEN'],
  over: statuses.filter(isOver),
}

/** The states behind a tab; null for all of them. */
export function statusesOfTab(tab: QueueTab): Status[] | null {
  return tab === 'all' ? null : statusesOf[tab]
}

/** How many applications are behind each tab. */
export function countTabs(counts: { status: string; count: number }[]): Record<QueueTab, number> {
  const sum = (tab: QueueTab) => {
    const statuses: string[] | null = statusesOfTab(tab)
    return counts.reduce((all, { status, count }) => all + (!statuses || statuses.includes(status) ? count : 0), 0)
  }
  return Object.fromEntries(queueTabs.map((tab) => [tab, sum(tab)])) as Record<QueueTab, number>
}

/** Where a page of the queue begins: after an application on the way to older ones, or before it on the way back. */
export type Cursor = { sentAt: Date; id: string; isBack: boolean }

/** «o1795505400000.<id>»: o for older, n for newer. */
export function cursorText({ sentAt, id, isBack }: Cursor): string {
  return `${isBack ? 'n' : 'o'}${sentAt.getTime()}.${id}`
}

/** Null where the address was mended by hand: then the queue begins at its beginning. */
export function cursorFromText(text: string | undefined): Cursor | null {
  const parts = /^([on])(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  if (!parts?.[3]) return null
  const sentAt = new Date(Number(parts[2]))
  return Number.isNaN(sentAt.getTime()) || sentAt.getUTCFullYear() > 9999
    ? null
    : { sentAt, id: parts[3], isBack: parts[1] === 'n' }
}

/** What the field «Номер или фамилия» was given: the digits of a number, or the words of a name as the index knows them. */
export type Search = { digits: string } | { words: string[] }

const fewestDigits = 3
const mostWords = 6

/** Null where nothing was given that one could look for. The text of a QR code is a number. */
export function searchFromText(text: string | undefined): Search | null {
  const typed = (text ?? '').normalize('NFC').trim().slice(0, 100)
  const isNumber = /^[\d\s\p{Pd}№#/.]+$/u.test(typed)
  const digits = typed.replace(/\D/g, '')
  if (isNumber) return digits.length >= fewestDigits ? { digits } : null

  const words = typed
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s,]+/)
    .filter((word) => /[\p{L}\d]/u.test(word))
  return words.length > 0 ? { words: words.slice(0, mostWords) } : null
}

/** A text that LIKE takes for itself. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
