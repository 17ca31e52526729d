import { addDays, type Day, mondayOf, weekdayOf } from '@/lib/platform/day'
import { placeOf } from './bells'
import { isSchoolDay, moment } from './calendar'
import { classNamed } from './classes'
import { chance, seedId } from './random'
import { subjectId } from './register'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { deputies, type StaffMember, teachers } from './staff'
import { type Slot, slots } from './timetable'
import type { World } from './world'

/** What happens to a slot on one day instead of what the timetable says. */
export type Change = {
  slot: Slot
  day: Day
  kind: 'cancelled' | 'substituted'
  by: StaffMember | null
  /** The subject that is taught instead; null where it stays. */
  subject: string | null
  reason: string | null
}

export type Changes = ReadonlyMap<string, Change>

export const changeKey = (slot: Slot, day: Day) => `${slot.id} ${day}`

const reasons = ['Учитель на курсах', 'Учитель на олимпиаде с другим классом', 'Учитель отсутствует', null]

/** Now and then a teacher is away for some days, and what was arranged for this very week in the classes of the personas. */
export function changesOf(world: World): Changes {
  const changes = new Map<string, Change>()
  arrangeThisWeek(world, changes)
  const until = world.tomorrow ?? world.today
  for (let day = world.year.firstDay; day <= until; day = addDays(day, 1)) {
    if (!isSchoolDay(world.year, day)) continue
    const away = teachers.filter((teacher) => isAway(teacher, day))
    for (const slot of slotsOn(world, day).filter(({ course }) => away.includes(course.teacher))) {
      const key = changeKey(slot, day)
      if (!changes.has(key)) changes.set(key, replacement(slot, day, away, changes, world))
    }
  }
  return changes
}

function slotsOn({ year }: World, day: Day): Slot[] {
  const weekday = weekdayOf(day)
  return slots.filter((slot) => slot.weekday === weekday && isSchoolDay(year, day, slot.course.schoolClass.grade))
}

/** Away for one to three days, beginning on any of the three last ones. */
function isAway(teacher: StaffMember, day: Day): boolean {
  return [0, 1, 2].some((ago) => {
    const luck = chance('away', teacher.id, addDays(day, -ago))
    return luck.of(0.005) && luck.between(1, 3) > ago
  })
}

function replacement(slot: Slot, day: Day, away: StaffMember[], changes: Changes, world: World): Change {
  const luck = chance('replacement', slot.id, day)
  const change = { slot, day, reason: luck.pick(reasons), subject: null }
  const free = freeTeachers(slot, day, away, changes, world)
  const colleague = free.find(({ competence }) => competence === slot.course.teacher.competence)
  if (colleague) return { ...change, kind: 'substituted', by: colleague }

  const { grade } = slot.course.schoolClass
  const deputy = grade <= 4 ? free.find((one) => deputies.includes(one)) : undefined
  if (deputy) return { ...change, kind: 'substituted', by: deputy }

  const other = ofTheSameClass(slot, free)[0]
  if (other && !isLastOfDay(slot)) return { ...change, kind: 'substituted', by: other.teacher, subject: other.subject }
  return { ...change, kind: 'cancelled', by: null }
}

function freeTeachers(slot: Slot, day: Day, away: StaffMember[], changes: Changes, world: World): StaffMember[] {
  const place = placeOf(slot.course.schoolClass.shift, slot.number)
  const isHere = (other: Slot) => placeOf(other.course.schoolClass.shift, other.number) === place
  const busy = new Set([
    ...slotsOn(world, day)
      .filter(isHere)
      .map(({ course }) => course.teacher),
    ...[...changes.values()].filter((one) => one.day === day && isHere(one.slot)).map(({ by }) => by),
  ])
  return [...teachers, ...deputies].filter((one) => !away.includes(one) && !busy.has(one))
}

/** Whole-class subjects of the class whose teachers are free: one of them may give a lesson more. */
function ofTheSameClass(slot: Slot, free: StaffMember[]): { teacher: StaffMember; subject: string }[] {
  if (slot.course.group > 0) return []
  return slots
    .filter(
      ({ course }) =>
        course.schoolClass === slot.course.schoolClass && course.group === 0 && free.includes(course.teacher),
    )
    .filter(({ course }) => course.isMarked && course.plan !== slot.course.plan)
    .map(({ course }) => ({ teacher: course.teacher, subject: course.plan.name }))
}

function isLastOfDay(slot: Slot): boolean {
  return !slots.some(
    (other) =>
      other.course.schoolClass === slot.course.schoolClass &&
      other.weekday === slot.weekday &&
      other.number > slot.number,
  )
}

/** In 7Б and 10А each week has a lesson that falls out, one that another subject takes, and a substitute tomorrow. */
function arrangeThisWeek(world: World, changes: Map<string, Change>): void {
  const monday = mondayOf(world.today)
  const week = [0, 1, 2, 3, 4].map((ahead) => addDays(monday, ahead)).filter((day) => isSchoolDay(world.year, day))
  const others = week.filter((day) => day !== world.tomorrow)
  const add = (change: Change) => changes.set(changeKey(change.slot, change.day), change)

  for (const className of ['7Б', '10А']) {
    const of = (day: Day) =>
      slotsOn(world, day)
        .filter(({ course }) => course.schoolClass === classNamed(className) && course.group === 0)
        .sort((a, b) => a.number - b.number)
    const last = others.map((day) => ({ day, slot: of(day).findLast(isLastOfDay) })).findLast(({ slot }) => slot)
    if (last?.slot) {
      add({
        slot: last.slot,
        day: last.day,
        kind: 'cancelled',
        by: null,
        subject: null,
        reason: 'Педагогический совет',
      })
    }

    const midday = others.find((day) => day !== last?.day)
    const taken = midday ? arranged(of(midday), midday, changes, world, true) : undefined
    if (taken) add({ ...taken, reason: 'Учитель на курсах' })
    const next = world.tomorrow ? arranged(of(world.tomorrow), world.tomorrow, changes, world, false) : undefined
    if (next) add({ ...next, reason: 'Учитель отсутствует' })
  }
}

function arranged(ofDay: Slot[], day: Day, changes: Changes, world: World, otherSubject: boolean): Change | undefined {
  for (const slot of ofDay.filter((one) => one.number > 2 && one.course.isMarked)) {
    const free = freeTeachers(slot, day, [slot.course.teacher], changes, world)
    const other = ofTheSameClass(slot, free)[0]
    const colleague = free.find(({ competence }) => competence === slot.course.teacher.competence)
    if (otherSubject && other)
      return { slot, day, kind: 'substituted', by: other.teacher, subject: other.subject, reason: null }
    if (!otherSubject && colleague)
      return { slot, day, kind: 'substituted', by: colleague, subject: null, reason: null }
  }
  return undefined
}

/** A change is announced at three on the day before, by a deputy. */
export function changeRows(world: World, changes: Changes): Row[] {
  const announcer = deputies[0]?.accountId
  return [...changes.values()].map(({ slot, day, kind, by, subject, reason }) => {
    const announced = moment(addDays(day, -1), 900)
    return {
      school_id: demoSchoolId,
      id: seedId('change', slot.id, day),
      slot_id: slot.id,
      day,
      kind,
      teacher_id: by?.id ?? null,
      subject_id: subject ? subjectId(subject) : null,
      room: by && by.room !== slot.room ? by.room : null,
      reason,
      by_id: announcer,
      at: announced < world.now ? announced : new Date(world.now.getTime() - 40 * 60_000),
    }
  })
}
