import { describe, expect, it } from 'vitest'
import type { LessonPupil, LessonSheet } from './lesson'
import { entriesOf, minutesLate } from './lesson-entries'
import { readLessonForm } from './lesson-form'

const pupil = (said: Partial<LessonPupil> = {}): LessonPupil => ({
  enrolmentId: 'vera',
  surname: 'Ковалёва',
  givenName: 'Вера',
  attendance: null,
  notice: null,
  marks: {},
  ...said,
})
const lesson = (standing: LessonPupil) => ({ id: 'lesson', pupils: [standing] }) as unknown as LessonSheet

function entries(fields: Record<string, string>, standing = pupil()) {
  const formData = new FormData()
  for (const [name, value] of Object.entries(fields)) formData.set(name, value)
  let ids = 0
  const typed = { form: readLessonForm(formData), lesson: lesson(standing), scale: 'five', newId: () => `id${++ids}` }
  return entriesOf(typed, ['test']).map(({ entry }) => entry)
}
const seen = (cell: string, count: number, text: string) => JSON.stringify({ [cell]: { entries: count, text } })
const four = pupil({ marks: { test: { value: '4', entries: 1 } } })

describe('a mark', () => {
  it('that was typed into an empty cell is new', () => {
    expect(entries({ 'mark:test:vera': '5' })).toMatchObject([{ type: 'mark', value: '5', saw: 0, columnId: 'test' }])
  })

  it('that stands there already is not written again, so that sending twice is harmless', () => {
    expect(entries({ 'mark:test:vera': '4', seen: seen('mark:test:vera', 0, '') }, four)).toEqual([])
  })

  it('that the page showed and nobody touched is left alone, though somebody else changed it since', () => {
    expect(entries({ 'mark:test:vera': '3', seen: seen('mark:test:vera', 1, '3') }, four)).toEqual([])
  })

  it('over which somebody else wrote is sent with what was seen, for the ledger to refuse', () => {
    expect(entries({ 'mark:test:vera': '5', seen: seen('mark:test:vera', 0, '') }, four)).toMatchObject([
      { value: '5', saw: 0 },
    ])
  })

  it('over which one writes on purpose is sent with what one has now seen', () => {
    const fields = { 'mark:test:vera': '5', 'mine:mark:test:vera': '1', seen: seen('mark:test:vera', 0, '') }
    expect(entries(fields, four)).toMatchObject([{ value: '5', saw: 1 }])
  })

  it('is taken back where the field was emptied', () => {
    expect(entries({ 'mark:test:vera': ' ', seen: seen('mark:test:vera', 1, '4') }, four)).toMatchObject([
      { value: null, saw: 1 },
    ])
  })

  it('goes with its reason, the teacher’s own words before the list', () => {
    const fields = { 'mark:test:vera': '5', seen: seen('mark:test:vera', 1, '4') }
    const [listed] = entries({ ...fields, 'reason:mark:test:vera': 'resit' }, four)
    const own = { 'reason:mark:test:vera': 'resit', 'own-reason:mark:test:vera': 'Спор решён' }
    const [said] = entries({ ...fields, ...own }, four)
    expect(listed).toMatchObject({ reason: 'resit' })
    expect(said).toMatchObject({ reason: 'Спор решён' })
    const [long] = entries({ ...fields, 'own-reason:mark:test:vera': 'я'.repeat(5000) }, four)
    expect(long).toMatchObject({ reason: 'я'.repeat(200) })
    const [forged] = entries({ ...fields, 'reason:mark:test:vera': 'не из списка' }, four)
    expect(forged).toMatchObject({ reason: undefined })
  })
})

describe('attendance', () => {
  it('of everybody who is there makes no entry', () => {
    expect(entries({ 'attendance:vera': 'present' })).toEqual([])
  })

  it('says who is away, and who came late by how much', () => {
    expect(entries({ 'attendance:vera': 'absent', 'minutes:vera': '7' })).toMatchObject([
      { kind: 'absent', minutes: null, saw: 0 },
    ])
    expect(entries({ 'attendance:vera': 'late', 'minutes:vera': '7' })).toMatchObject([{ kind: 'late', minutes: 7 }])
  })

  it('of who came after all replaces the absence', () => {
    const absent = { kind: 'absent', reason: null, excused: false, minutes: null, entries: 1 } as const
    const fields = { 'attendance:vera': 'present', seen: seen('attendance:vera', 1, 'absent') }
    expect(entries(fields, pupil({ attendance: absent }))).toMatchObject([{ kind: 'present', saw: 1 }])
  })

  it('of no kind that there is changes nothing', () => {
    expect(entries({ 'attendance:vera': 'abroad' })).toEqual([])
  })
})

it('takes what no page sent for nothing', () => {
  expect(entries({ 'mark:other:vera': '5', 'mark:test:nobody': '5', seen: 'not json' })).toEqual([])
})

it('knows minutes from what are none', () => {
  expect(minutesLate('')).toBeNull()
  expect(minutesLate(' 5 ')).toBe(5)
  expect(minutesLate('5 минут')).toBeUndefined()
  expect(minutesLate('300')).toBeUndefined()
})
