import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { standingsOf } from './class-sheet'
import { saveYearResults } from './result-commands'
import { findClassSheet } from './sheet-queries'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

const today = '2026-11-24'
let school: SchoolWithQuarters
let vera: string
let oleg: string

beforeAll(() => moveClock(new Date('2026-11-24T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  vera = school.id.veraIn7B
  oleg = school.id.olegIn7B
})

const sheet = async (asked?: string) => {
  const found = await findClassSheet(school.classKey(), asked, today)
  if (!found) throw new Error('No sheet')
  return found
}

describe('the sheet of a class', () => {
  it('shows the period that runs, that which was asked for, or the year', async () => {
    expect((await sheet()).period).toMatchObject({ kind: 'quarter', number: 2 })
    expect((await sheet('1')).period).toMatchObject({ kind: 'quarter', number: 1 })
    expect((await sheet('year')).period).toMatchObject({ kind: 'year' })
    expect((await sheet('nonsense')).period).toMatchObject({ number: 2 })
  })

  it('has every pupil and every subject with marks, of the class and of its groups', async () => {
    const { present, subjects, className } = await sheet()
    expect(className).toBe('7Б')
    expect(present.map(({ name }) => name.givenName)).toEqual(['Вера', 'Олег'])
    expect(subjects.map(({ name }) => name.split(' ')[0])).toEqual(['Алгебра', 'Английский', 'География'])
  })

  it('shows what holds: the newest of a chain, whether it differs, whether by an act', async () => {
    const { quarter, algebra, geography, geographyOf7B } = school.id
    const first = await school.given({ periodId: quarter, kind: 'period', value: '4', suggested: '3' })
    await school.given({ periodId: quarter, kind: 'period', value: '5', replaces: first.id })
    await school.given({ periodId: quarter, kind: 'period', value: '3', suggested: '4', courseId: geographyOf7B })
    await school.given({ periodId: school.firstQuarter, kind: 'period', value: '2' })

    const { markAt } = await sheet()
    expect(markAt(vera, algebra, quarter)).toEqual({ value: '5', suggestedOtherwise: null, isByAct: false })
    expect(markAt(vera, geography, quarter)).toEqual({ value: '3', suggestedOtherwise: '4', isByAct: false })
    expect(markAt(vera, algebra, school.firstQuarter)).toBeNull()
    expect((await sheet('year')).markAt(vera, algebra, school.firstQuarter)?.value).toBe('2')
  })

  it('counts lessons missed, and those without a reason', async () => {
    for (const [number, excused] of [
      [1, false],
      [2, true],
      [3, true],
    ] as const) {
      const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-10', number)
      const entry = { schoolId: school.schoolId, lessonId, enrolmentId: vera, id: newId(), kind: 'absent', excused }
      await db.attendanceEntry.create({ data: { ...entry, saidBy: 'teacher', byId: school.id.krylov, at: school.at } })
    }
    const [first] = (await sheet()).present
    expect(first).toMatchObject({ enrolmentId: vera, missed: 3, unexcused: 1 })
  })

  it('keeps who left for the movement, but not among those present', async () => {
    await db.enrolment.update({
      where: { schoolId_id: { schoolId: school.schoolId, id: oleg } },
      data: { lastDay: toDate('2026-11-20') },
    })
    const { pupils, present } = await sheet()
    expect([pupils.length, present.length]).toEqual([2, 1])
  })

  it('puts the pupils into the lists of the report', async () => {
    const { quarter, algebraOf7B, geographyOf7B, englishOfGroup1 } = school.id
    for (const courseId of [algebraOf7B, geographyOf7B, englishOfGroup1]) {
      await school.given({ periodId: quarter, kind: 'period', value: '5', courseId })
    }
    const standings = standingsOf(await sheet())
    expect(standings.map(({ standing }) => standing)).toEqual(['excellent', 'not-yet'])
  })

  it('wants of nobody a mark in a subject that only the other group has', async () => {
    const { schoolId, id } = school
    const german = { id: newId(), name: `Немецкий язык ${newId()}`, shortName: newId() }
    await db.subject.create({ data: german })
    await db.course.update({
      where: { schoolId_id: { schoolId, id: id.englishOfGroup2 } },
      data: { subjectId: german.id },
    })
    const standings = standingsOf(await sheet())
    expect(standings.map(({ marks }) => marks.map(({ subject }) => subject.split(' ')[0]))).toEqual([
      ['Алгебра', 'Английский', 'География'],
      ['Алгебра', 'География', 'Немецкий'],
    ])
  })
})

describe('how a year ended', () => {
  const chosen = (enrolmentId: string, value: string, saw = '') => ({ enrolmentId, value, saw })
  const now = async () => (await sheet('year')).present[0]?.result

  it('is written down, and changed, as entries', async () => {
    expect(await saveYearResults(school.classKey(), [chosen(vera, 'debt'), chosen(oleg, '')])).toEqual({
      ok: true,
      written: 1,
    })
    expect(await now()).toMatchObject({ result: 'debt', by: { surname: 'Орлова' } })

    await saveYearResults(school.classKey(), [chosen(vera, 'conditional', (await now())?.id)])
    expect(await now()).toMatchObject({ result: 'conditional' })
    expect(await db.yearResultEntry.count({ where: { schoolId: school.schoolId } })).toBe(2)
  })

  it('is not written over what the writer did not see', async () => {
    await saveYearResults(school.classKey(), [chosen(vera, 'debt')])
    expect(await saveYearResults(school.classKey(), [chosen(vera, 'promoted')])).toEqual({
      ok: false,
      refusals: { [`mark.${vera}`]: 'attestation.errors.resultOvertaken' },
    })
  })

  it('of two who decide at once is one’s', async () => {
    const answers = await Promise.all(
      ['debt', 'promoted', 'repeats'].map((value) => saveYearResults(school.classKey(), [chosen(vera, value)])),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is written until the next year begins, by nobody after that', async () => {
    const { schoolId } = school
    const days = { firstDay: new Date('2027-09-01'), lastDay: new Date('2028-05-31') }
    await db.schoolYear.create({ data: { schoolId, id: newId(), name: '2027/2028', ...days } })
    moveClock(new Date('2027-08-31T09:00:00Z'))
    expect(await saveYearResults(school.classKey(), [chosen(vera, 'debt')])).toMatchObject({ ok: true })

    moveClock(new Date('2027-09-01T09:00:00Z'))
    for (const role of ['class-teacher', 'head'] as const) {
      expect(await saveYearResults(school.classKey({ role }), [chosen(vera, 'promoted')])).toEqual({
        ok: false,
        refusals: { form: 'attestation.errors.yearOver' },
      })
    }
    moveClock(new Date('2026-11-24T09:00:00Z'))
  })

  it.each(['finished', 'expelled', '5'])('is never %s in grade 7', async (value) => {
    expect(await saveYearResults(school.classKey(), [chosen(vera, value)])).toMatchObject({
      refusals: { [`mark.${vera}`]: 'attestation.errors.result' },
    })
  })

  it('is not written for a pupil of another class or school', async () => {
    const other = await makeSchoolWithQuarters()
    const refusal = { ok: false, refusals: { form: 'attestation.errors.notInClass' } }
    expect(await saveYearResults(other.classKey(), [chosen(vera, 'promoted')])).toEqual(refusal)
    const otherClass = school.classKey({ classId: school.id.otherClass })
    expect(await saveYearResults(otherClass, [chosen(vera, 'promoted')])).toEqual(refusal)
  })
})
