import type { Relation } from '@/lib/applications/relation'
import type { Status } from '@/lib/applications/status'
import { type Persona, personas } from '../personas'
import { schoolClasses } from './classes'
import { grownUpName, type PersonName } from './names'
import { type Enrolled, newcomersClass } from './pupils'
import { fakePeople } from './random'
import { personaChild, type World } from './world'

/** Somebody who applied, and what has become of it. */
export type Applicant = {
  parent: PersonName & { email: string; phone: string | null }
  /** Not one of the personas: the account is made with the application. */
  isInvented: boolean
  relation: Relation
  pupil: Enrolled
  /** The child as the parent wrote it, where that differs from the register. */
  written?: Partial<PersonName>
  status: Status
  /** How many days ago it was sent; null: in August, before the school year. */
  daysAgo: number | null
  reason?: string
}

/** The personas' applications, and what else waits in the office's queue. */
export function applicantsOf(world: World): Applicant[] {
  const vera = personaChild(world, 'vera')
  const persona = (parent: Persona, relation: Relation, pupil: Enrolled) => ({
    parent,
    relation,
    pupil,
    isInvented: false,
  })
  const opened = { status: 'OPEN', daysAgo: null } as const
  return [
    { ...persona(personas.parent, 'mother', vera), ...opened },
    { ...persona(personas.parent, 'mother', personaChild(world, 'lev')), ...opened },
    { ...persona(personas.teacher, 'father', personaChild(world, 'polina')), ...opened },
    { ...mother(world, '6А', 3), ...opened },
    { ...mother(world, '3Б', 5), status: 'EXPIRED', daysAgo: 75 },
    {
      ...mother(world, '9А', 4),
      status: 'REJECTED',
      daysAgo: 12,
      reason:
        'В заявлении и в свидетельстве о рождении разные даты рождения. Отправьте заявление ещё раз с правильной датой.',
    },
    { ...mother(world, '4А', 8), status: 'WITHDRAWN', daysAgo: 9 },
    { ...mother(world, '1Б', 6), status: 'READY', daysAgo: 5 },
    { ...mother(world, newcomersClass, -1), status: 'CONFIRMED', daysAgo: 3 },
    { ...persona(personas.parent2, 'father', vera), status: 'SUBMITTED', daysAgo: 2 },
    { ...mother(world, '8А', 10), written: { patronymic: null }, status: 'SUBMITTED', daysAgo: 1 },
    { ...mother(world, '2Б', 7), status: 'SUBMITTED', daysAgo: 0 },
  ]
}

/** The mother of the pupil who sits at a place of the class list; her surname is the daughter's, or her own. */
function mother(world: World, className: string, seat: number) {
  const schoolClass = schoolClasses.find(({ name }) => name === className)
  const pupil = world.enrolled.filter(({ classId }) => classId === schoolClass?.id).at(seat)
  if (!pupil) throw new Error(`Nobody sits at ${seat} in ${className}`)
  const name = grownUpName(fakePeople('parent', className, seat), 'female')
  const surname = pupil.sex === 'female' ? pupil.surname : name.surname
  const email = `mama-${schoolClasses.findIndex(({ name }) => name === className)}-${Math.abs(seat)}@parents.example`
  const parent = { ...name, surname, email, phone: null }
  return { parent, relation: 'mother' as const, pupil, isInvented: true }
}
