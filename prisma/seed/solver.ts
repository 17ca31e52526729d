import type { Chance } from './random'

/** One lesson of the week that must find a place: a whole class, or its groups side by side. */
export type Unit = {
  /** What may not meet at one place of one day: the class and the teachers. */
  busy: readonly string[]
  classId: string
  subject: string
  /** How often the subject may stand in one day of the class. */
  timesADay: number
}

/** A lesson's place in the week of a class. */
export type Cell = {
  weekday: number
  number: number /** Of the school's day, the same for both shifts. */
  place: number
}

const patience = 200_000

/**
 * Gives each unit a cell of its class so that nobody is in two places at once. Whoever finds no free cell takes the
 * cheapest and turns the others out; who is `fixed` somewhere stays there; those who were turned out often are turned out less readily.
 */
export function solve(
  units: readonly Unit[],
  cellsOf: (classId: string) => readonly Cell[],
  fixed: readonly { who: string; cell: Cell }[],
  luck: Chance,
): Map<Unit, Cell> {
  const placed = new Map<Unit, Cell>()
  const taken = new Map<string, Unit>()
  const turnedOut = new Map<Unit, number>()
  const key = (who: string, cell: Cell) => `${who} ${cell.weekday} ${cell.place}`
  const blocked = new Set(fixed.map(({ who, cell }) => key(who, cell)))
  const ofClass = grouped(units)

  const inTheWay = (unit: Unit, cell: Cell): Set<Unit> => {
    const others = new Set<Unit>()
    for (const who of unit.busy) {
      const other = taken.get(key(who, cell))
      if (other) others.add(other)
    }
    const sameDay = (ofClass.get(unit.classId) ?? []).filter(
      (other) => other !== unit && other.subject === unit.subject && placed.get(other)?.weekday === cell.weekday,
    )
    for (const other of sameDay.slice(0, Math.max(0, sameDay.length - unit.timesADay + 1))) others.add(other)
    return others
  }

  const waiting = [...units].sort((a, b) => b.busy.length - a.busy.length)
  for (let step = 0; waiting.length > 0; step++) {
    if (step > patience) throw new Error(`No timetable was found: ${waiting.length} lessons are left over`)
    const unit = waiting.shift() as Unit
    let best: { cell: Cell; others: Set<Unit>; cost: number } | undefined
    for (const cell of cellsOf(unit.classId)) {
      if (unit.busy.some((who) => blocked.has(key(who, cell)))) continue
      const others = inTheWay(unit, cell)
      let cost = luck.next()
      for (const other of others) cost += 2 + (turnedOut.get(other) ?? 0)
      if (!best || cost < best.cost) best = { cell, others, cost }
    }
    if (!best) throw new Error('A class without cells')
    for (const other of best.others) {
      const cell = placed.get(other)
      if (cell) for (const who of other.busy) taken.delete(key(who, cell))
      placed.delete(other)
      turnedOut.set(other, (turnedOut.get(other) ?? 0) + 1)
      waiting.push(other)
    }
    placed.set(unit, best.cell)
    for (const who of unit.busy) taken.set(key(who, best.cell), unit)
  }
  return placed
}

function grouped(units: readonly Unit[]): Map<string, Unit[]> {
  const byClass = new Map<string, Unit[]>()
  for (const unit of units) byClass.set(unit.classId, [...(byClass.get(unit.classId) ?? []), unit])
  return byClass
}
