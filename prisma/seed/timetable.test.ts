import { describe, expect, it } from 'vitest'
import { placeOf } from './bells'
import { schoolClasses } from './classes'
import { hoursOf, subjectPlans, weeklyLimits } from './curriculum'
import { teachers } from './staff'
import { type Slot, slots } from './timetable'

/** Slots that meet at one place of one day under the same name. */
function meetings(nameOf: (slot: Slot) => string): Slot[][] {
  const places = new Map<string, Slot[]>()
  for (const slot of slots) {
    const key = `${nameOf(slot)} ${slot.weekday} ${placeOf(slot.course.schoolClass.shift, slot.number)}`
    places.set(key, [...(places.get(key) ?? []), slot])
  }
  return [...places.values()].filter((together) => together.length > 1)
}

describe('the timetable of the demo school', () => {
  it('has no teacher and no room in two places at once', () => {
    expect(meetings(({ course }) => course.teacher.id)).toEqual([])
    expect(meetings(({ room }) => room)).toEqual([])
  })

  it('has a class in two places only where its groups stand side by side', () => {
    for (const together of meetings(({ course }) => course.schoolClass.id)) {
      expect(together.map(({ course }) => course.group)).toEqual([1, 2])
      expect(new Set(together.map(({ course }) => course.plan))).toHaveLength(1)
    }
  })

  it('gives each class its days without windows', () => {
    for (const schoolClass of schoolClasses) {
      for (let weekday = 1; weekday <= 6; weekday++) {
        const ofDay = slots.filter(
          ({ course, ...slot }) => course.schoolClass === schoolClass && slot.weekday === weekday,
        )
        const numbers = [...new Set(ofDay.map(({ number }) => number))].sort((a, b) => a - b)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        expect(numbers.length > 0).toBe(weekday <= schoolClass.lastWeekday)
      }
    }
  })

  it('stays within the weekly limits, «Разговоры о важном» not counted', () => {
    weeklyLimits.forEach((limit, index) => {
      const hours = subjectPlans
        .filter(({ taughtBy }) => taughtBy !== 'own-class')
        .reduce((sum, plan) => sum + hoursOf(plan, index + 1), 0)
      expect(hours).toBeLessThanOrEqual(limit)
    })
  })

  it('keeps forty teachers busy, nobody more than 30 hours a week', () => {
    expect(teachers).toHaveLength(40)
    for (const teacher of teachers) {
      const hours = slots.filter(({ course }) => course.teacher === teacher).length
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(30)
    }
  })
})
