import type { Day } from '@/lib/platform/day'

export type Child = { surname: string; givenName: string; patronymic: string | null; birthDay: Day }

/**
 * The same child typed twice has the same key: case, spaces, dots and ё make no difference, nor which dash was found on
 * the keyboard. A patronymic that was left out once does: the names might be of twins.
 */
export function childKey({ surname, givenName, patronymic, birthDay }: Child): string {
  return [surname, givenName, patronymic ?? '', birthDay].map(plain).join('|')
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s.'’`]/g, '')
}
