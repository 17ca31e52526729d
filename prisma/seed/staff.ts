import { personas } from '../personas'
import { classNamed, schoolClasses } from './classes'
import type { Competence } from './curriculum'
import { grownUpName, type PersonName, type Sex } from './names'
import { fakePeople, seedId } from './random'

export type StaffMember = PersonName & {
  id: string
  /** The account that the ledgers name. */
  accountId: string
  email: string
  sex: Sex
  position: string
  competence: Competence | null
  /** The room that is the teacher's own. */
  room: string
}

const positions: readonly {
  competence: Competence
  count: number
  position: string
  rooms: string[]
  men?: number[]
}[] = [
  {
    competence: 'primary',
    count: 8,
    position: 'Учитель начальных классов',
    rooms: ['101', '102', '103', '104', '105', '106', '107', '108'],
  },
  {
    competence: 'russian',
    count: 5,
    position: 'Учитель русского языка и литературы',
    rooms: ['201', '202', '203', '204', '205'],
    men: [4],
  },
  { competence: 'maths', count: 4, position: 'Учитель математики', rooms: ['301', '302', '303', '304'], men: [0] },
  {
    competence: 'english',
    count: 6,
    position: 'Учитель английского языка',
    rooms: ['206', '207', '208', '209', '210', '211'],
    men: [3],
  },
  { competence: 'computing', count: 2, position: 'Учитель информатики', rooms: ['305', '306'], men: [0] },
  {
    competence: 'history',
    count: 3,
    position: 'Учитель истории и обществознания',
    rooms: ['307', '308', '309'],
    men: [1],
  },
  { competence: 'geography', count: 1, position: 'Учитель географии', rooms: ['310'] },
  { competence: 'biology', count: 1, position: 'Учитель биологии', rooms: ['311'] },
  { competence: 'chemistry', count: 1, position: 'Учитель химии', rooms: ['312'] },
  { competence: 'physics', count: 2, position: 'Учитель физики', rooms: ['313', '314'], men: [1] },
  {
    competence: 'sport',
    count: 3,
    position: 'Учитель физической культуры',
    rooms: ['Спортзал', 'Малый зал', 'Стадион'],
    men: [0, 2],
  },
  { competence: 'music', count: 1, position: 'Учитель музыки', rooms: ['Актовый зал'] },
  { competence: 'art', count: 1, position: 'Учитель изобразительного искусства', rooms: ['315'] },
  { competence: 'craft', count: 1, position: 'Учитель труда (технологии)', rooms: ['Мастерская'], men: [0] },
  { competence: 'safety', count: 1, position: 'Преподаватель-организатор ОБЗР', rooms: ['212'], men: [0] },
]

/** Forty teachers. The first of the mathematicians and the first of the russists are personas. */
export const teachers: readonly StaffMember[] = positions.flatMap(({ competence, count, position, rooms, men }) =>
  Array.from({ length: count }, (_, index) => {
    const sex: Sex = men?.includes(index) ? 'male' : 'female'
    const persona =
      index > 0
        ? null
        : competence === 'maths'
          ? personas.teacher
          : competence === 'russian'
            ? personas.classteacher
            : null
    return {
      ...member(`${competence}-${index + 1}`, sex, persona),
      position,
      competence,
      room: rooms[index] ?? '',
    }
  }),
)

export const head: StaffMember = {
  ...member('head', 'female', personas.head),
  position: 'Директор',
  competence: null,
  room: '110',
}
export const clerk: StaffMember = {
  ...member('office', 'female', personas.office),
  position: 'Секретарь',
  competence: null,
  room: '12',
}
export const deputies: readonly StaffMember[] = [1, 2].map((number) => ({
  ...member(`deputy-${number}`, 'female', null),
  position: 'Заместитель директора по учебной работе',
  competence: null,
  room: '111',
}))

export const staff: readonly StaffMember[] = [...teachers, ...deputies, head, clerk]

function member(key: string, sex: Sex, persona: (PersonName & { email: string }) | null) {
  const name = grownUpName(fakePeople('staff', key), sex)
  return {
    id: seedId('staff', key),
    accountId: persona ? seedId('account', persona.email) : seedId('account', `${key}@school183.example`),
    email: persona?.email ?? `${key}@school183.example`,
    sex,
    surname: persona?.surname ?? name.surname,
    givenName: persona?.givenName ?? name.givenName,
    patronymic: persona ? persona.patronymic : name.patronymic,
  }
}

/** Who leads a class: its own teacher in the primary school, above it one who teaches no other class's «Разговоры о важном». */
export const classTeachers: ReadonlyMap<string, StaffMember> = (() => {
  const primary = teachers.filter((one) => one.competence === 'primary')
  const others = teachers.filter(
    (one) =>
      one.competence !== null &&
      ['russian', 'english', 'history', 'biology', 'geography', 'chemistry', 'physics', 'maths'].includes(
        one.competence,
      ),
  )
  const lisina = others[0] as StaffMember
  const krylov = teachers.find((one) => one.email === personas.teacher.email)
  const free = others.filter((one) => one !== lisina && one !== krylov)
  const byClass = new Map<string, StaffMember>([[classNamed('7Б').id, lisina]])
  for (const { id, grade } of schoolClasses) {
    if (byClass.has(id)) continue
    const next = grade <= 4 ? primary.shift() : free.splice((grade * 5) % free.length, 1)[0]
    if (next) byClass.set(id, next)
  }
  return byClass
})()
