import { beforeAll, describe, expect, it } from 'vitest'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { findSubjectMarks } from './planner-queries'
import { type SchoolRules, usualRules } from './rules'
import { makeSmallSchool, type SmallSchool } from './testing'
import { listYears } from './year-queries'
import { addressOf, yearAsked } from './years'

const quarter = { firstDay: '2026-11-02', lastDay: '2026-12-29' } as const
const tuesday = '2026-11-24'
let school: SmallSchool

beforeAll(async () => {
  school = await makeSmallSchool()
  const { id, schoolId, at } = school
  const lesson = await school.lesson(id.algebraOf7B, '2026-11-16', 1)
  await school.mark({ columnId: await school.column(id.algebraOf7B, lesson, 30), value: '4' })
  const geography = await school.lesson(id.geographyOf7B, '2026-11-18', 3)
  await school.mark({ columnId: await school.column(id.geographyOf7B, geography), value: '5' })
  const change = { schoolId, slotId: id.algebraOnMonday, byId: id.orlova, at }
  await db.lessonChange.createMany({
    data: [
      { ...change, id: newId(), day: toDate('2026-11-30'), kind: 'cancelled' },
      { ...change, id: newId(), day: toDate('2026-12-07'), kind: 'substituted', teacherId: id.orlova },
      { ...change, id: newId(), day: toDate('2026-12-14'), kind: 'substituted', subjectId: id.biology },
    ],
  })
})

const algebra = (said: Parameters<SmallSchool['diary']>[0] = {}, rules: SchoolRules = usualRules) =>
  findSubjectMarks(school.diary(said), school.id.algebra, quarter, { rules, today: tuesday })

describe('a subject of the child', () => {
  it('is read in one statement, with its own marks alone', async () => {
    const statements: string[] = []
    db.$on('query', (event: { query: string }) => statements.push(event.query))
    const found = await algebra()
    expect(statements).toHaveLength(1)
    expect(found?.marks.map((mark) => [mark.now.value, mark.weightTenths])).toEqual([['4', 30]])
    expect(found?.works).toEqual([{ kind: 'Ответ на уроке', weightTenths: 30 }])
  })

  it('has so many lessons left: not those cancelled, given to another subject, or on a holiday', async () => {
    // Mondays 30 November (cancelled), 7 (another teacher), 14 (biology), 21 and 28 December
    expect((await algebra())?.lessonsLeft).toBe(3)
    const geography = await findSubjectMarks(school.diary(), school.id.geography, quarter, {
      rules: usualRules,
      today: tuesday,
    })
    // five Wednesdays, four Fridays: the fifth of them is a holiday
    expect(geography?.lessonsLeft).toBe(9)
  })

  it('weighs every work the same where the school counts plainly', async () => {
    const found = await algebra({}, { ...usualRules, averaging: 'plain' })
    expect(found?.marks[0]?.weightTenths).toBe(10)
    expect(found?.works[0]?.weightTenths).toBe(10)
  })

  it('does not tell an invitee without the timetable how many lessons are left', async () => {
    expect((await algebra({ basis: 'invitee', parts: new Set(['marks']) }))?.lessonsLeft).toBeNull()
  })

  it('is not there for who may not see marks, nor where the child is not taught it', async () => {
    expect(await algebra({ basis: 'invitee', parts: new Set(['timetable', 'homework']) })).toBeNull()
    const biology = { rules: usualRules, today: tuesday } as const
    expect(await findSubjectMarks(school.diary(), school.id.biology, quarter, biology)).toBeNull()
  })
})

describe('the years of a diary', () => {
  it('are the newest first, each with its class, its periods and the rules that held', async () => {
    const { schoolId, id } = school
    const year = { schoolId, yearId: newId() }
    const span = { firstDay: toDate('2025-09-01'), lastDay: toDate('2026-05-29') }
    const [rootId, classId, enrolmentId] = [newId(), newId(), newId()]
    await db.schoolYear.create({ data: { schoolId, id: year.yearId, name: '2025/2026', ...span } })
    await db.period.create({ data: { ...year, id: rootId, kind: 'year', number: 1, ...span } })
    await db.period.create({ data: { ...year, id: newId(), parentId: rootId, kind: 'half-year', number: 1, ...span } })
    await db.class.create({ data: { ...year, id: classId, grade: 6, letter: 'Б', periodRootId: rootId } })
    await db.enrolment.create({ data: { schoolId, id: enrolmentId, pupilId: id.vera, classId, ...span } })
    for (const [averaging, hour] of [
      ['weighted', '09:00'],
      ['plain', '10:00'],
    ] as const) {
      const { holdsRemarks, ...rules } = { ...usualRules, averaging }
      const entry = { ...year, id: newId(), byId: id.krylov, at: new Date(`2025-09-01T${hour}:00Z`), holdsRemarks }
      await db.schoolRules.create({ data: { ...entry, ...rules } })
    }

    const [now] = school.diary().enrolments
    if (!now) throw new Error('Vera is in 7Б')
    const before = {
      ...now,
      enrolmentId,
      classId,
      className: '6Б',
      firstDay: '2025-09-01',
      lastDay: '2026-05-29',
    } as const
    const years = await listYears(school.diary({ enrolments: [now, before] }))
    expect(years.map(({ name, className, rules }) => [name, className, rules.averaging])).toEqual([
      ['2026/2027', '7Б', 'weighted'],
      ['2025/2026', '6Б', 'plain'],
    ])
    expect(years.map(({ periods }) => periods.map(({ kind }) => kind))).toEqual([['quarter'], ['half-year']])
    expect(years.map(addressOf)).toEqual(['2026', '2025'])
    expect(yearAsked(years, '2025', tuesday)?.className).toBe('6Б')
    expect(yearAsked(years, undefined, tuesday)?.className).toBe('7Б')
    expect(yearAsked(years, 'x', '2026-07-01')?.className).toBe('6Б')
    expect(yearAsked([], '2025', tuesday)).toBeNull()
  })
})
