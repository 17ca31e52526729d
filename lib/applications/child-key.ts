import type { Day } from '@/lib/platform/day'

/** Whom an application, or the register, speaks of. */
export type Child = { surname: string; givenName: string; patronymic: string | null; birthDay: Day }

/**
 * The same child typed twice has the same key: case, spaces, dots and ё make no difference, nor which dash was found on
 * the keyboard. A patronymic that was left out once does: the names might be of twins.
 */
export function childKey({ surname, givenName, patronymic, birthDay }: Child): string {
  return [surname, givenName, patronymic, birthDay].map(plainName).join('|')
}

/** A name without what two clerks may write differently. */
export function plainName(name: string | null): string {
  return (name ?? '')
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[\s.'’ʼ`]/g, '')
}
