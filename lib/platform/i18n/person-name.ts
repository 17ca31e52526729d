export type Person = { surname: string; givenName: string; patronymic?: string | null }

/** Which comes first; a setting of the account and of the school. */
export type NameOrder = 'surname' | 'given'

/** «Ковалёва Анна Сергеевна» or «Анна Сергеевна Ковалёва»; nobody has to have a patronymic. */
export function personName(person: Person, order: NameOrder = 'surname'): string {
  const given = [person.givenName, person.patronymic]
  return joined(order === 'surname' ? [person.surname, ...given] : [...given, person.surname])
}

/** «Анна Ковалёва»: how somebody is greeted. */
export function briefName(person: Person, order: NameOrder = 'given'): string {
  return joined(order === 'surname' ? [person.surname, person.givenName] : [person.givenName, person.surname])
}

/** «Крылов Д. А.», held together so that no line ends on an initial. */
export function initialsName(person: Person): string {
  const initials = [person.givenName, person.patronymic].map((name) => name?.trim() && `${[...name.trim()][0]}.`)
  return [person.surname, ...initials].filter(Boolean).join('\u00a0')
}

function joined(names: (string | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
