import { beforeAll, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock, now } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Grid } from './grid'
import { readCells, readPresences } from './grid-cell'
import { findGrid } from './grid-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let teacher: JournalKey
const lessons: string[] = []
const columns: string[] = []

beforeAll(async () => {
  school = await makeSmallSchool()
  const { schoolId, id } = school
  teacher = testJournalKey({
    accountId: id.krylov,
    schoolId,
    courseId: id.algebraOf7B,
    yearId: id.year,
    classId: id.class,
  })
  for (const day of ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'] as const) {
    lessons.push(await school.lesson(id.algebraOf7B, day, 1, `Тема ${day}`))
  }
  columns.push(
    await school.column(id.algebraOf7B, lessons[1] ?? ''),
    await school.column(id.algebraOf7B, lessons[1] ?? '', 30),
  )
  const homework = {
    schoolId,
    courseId: id.algebraOf7B,
    givenLessonId: lessons[1],
    dueDay: toDate('2026-11-23'),
    byId: id.krylov,
    at: school.at,
  }
  await db.homework.createMany({
    data: [
      { ...homework, id: newId(), text: '№ 391 (а, б)' },
      { ...homework, id: newId(), text: '№ 400, только Вере', enrolmentId: id.veraIn7B },
      { ...homework, id: newId(), text: '№ 405, отменено', withdrawnAt: school.at },
    ],
  })
})

async function grid(key = teacher, period?: string): Promise<Grid> {
  const { grid } = await findGrid(key, period)
  if (!grid) throw new Error('no period')
  return grid
}

async function rowOf(pupil: string, key = teacher) {
  const found = await grid(key)
  const row = found.pupils.find(({ id }) => id === pupil)
  if (!row) throw new Error('no such pupil')
  return {
    ...row,
    cells: readCells(row.cells, found.columns.length),
    presences: readPresences(row.presences, found.lessons.length),
  }
}

it('has every lesson of the period, and room for a work where a lesson has none', async () => {
  const found = await grid()

  expect(found.lessons.map(({ day }) => day)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
  expect(found.columns.map(({ id, lesson, weightTenths }) => [id, lesson, weightTenths])).toEqual([
    [null, 0, 10],
    [columns[0], 1, 10],
    [columns[1], 1, 30],
    [null, 2, 10],
    [null, 3, 10],
  ])
})

it('tells of a lesson what everybody was set, and which days have closed', async () => {
  const [first, second] = (await grid()).lessons
  expect(second).toMatchObject({ topic: 'Тема 2026-11-16', homework: '№ 391 (а, б)', isClosed: false })
  expect(first?.isClosed, 'two weeks have passed').toBe(true)
})

it('follows the chain of a cell, not the clock, and says what the present mark replaced', async () => {
  const { id } = school
  const first = await school.mark({ columnId: columns[0] ?? '', value: '4' })
  const second = await school.mark({ columnId: columns[0] ?? '', value: '5', replaces: first.id })
  await school.mark({ columnId: columns[1] ?? '', value: '.' })

  expect((await rowOf(id.veraIn7B)).cells.slice(1, 3)).toEqual([
    { value: '5', entries: 2, former: '4' },
    { value: '.', entries: 1, former: null },
  ])
  await school.mark({ columnId: columns[0] ?? '', value: null, replaces: second.id })
  expect((await rowOf(id.veraIn7B)).cells[1]).toEqual({ value: null, entries: 3, former: '5' })
})

it('has the attendance that holds now', async () => {
  const { schoolId, id, at } = school
  const line = {
    schoolId,
    lessonId: lessons[1] ?? '',
    enrolmentId: id.olegIn7B,
    byId: id.krylov,
    at,
    saidBy: 'teacher',
  }
  const first = newId()
  await db.attendanceEntry.create({ data: { ...line, id: first, kind: 'absent' } })
  await db.attendanceEntry.create({ data: { ...line, id: newId(), kind: 'late', minutes: 10, replaces: first } })

  expect((await rowOf(id.olegIn7B)).presences[1]).toEqual({ sign: 'late', minutes: 10, entries: 2 })
})

it('tells until when one’s own mark may be corrected without a reason', async () => {
  const { id } = school
  const before = now()
  moveClock(new Date(school.at.getTime() + 4 * 60_000))
  const { held, pupils } = await grid()
  moveClock(new Date(school.at.getTime() + 6 * 60_000))
  const later = await grid()
  const another = await grid(testJournalKey({ ...teacher, accountId: id.orlova }))
  moveClock(before)

  const row = pupils.findIndex((pupil) => pupil.id === id.veraIn7B)
  expect(held).toContainEqual([row, 1, school.at.getTime() / 1000 + 300])
  expect(later.held).toEqual([])
  expect(another.held).toEqual([])
})

it('shows a substitute own lessons alone, and nothing to conclude from', async () => {
  const { schoolId, id, at } = school
  await db.periodMarkEntry.create({
    data: {
      schoolId,
      courseId: id.algebraOf7B,
      enrolmentId: id.veraIn7B,
      id: newId(),
      periodId: id.quarter,
      kind: 'period',
      value: '5',
      byId: id.krylov,
      at,
    },
  })
  const substitute = testJournalKey({ ...teacher, role: 'substitute', lessonIds: [lessons[1] ?? ''] })
  const found = await grid(substitute)

  expect(found.lessons.map(({ id }) => id)).toEqual([lessons[1]])
  expect(found).toMatchObject({ isPartial: true, mayWrite: true })
  expect(found.pupils.map(({ periodMark }) => periodMark)).toEqual([null, null])
  expect((await rowOf(id.veraIn7B)).periodMark).toBe('5')
})

it('is only read by the class teacher and the head', async () => {
  expect((await grid(testJournalKey({ ...teacher, role: 'class-teacher' }))).mayWrite).toBe(false)
  expect((await grid(testJournalKey({ ...teacher, role: 'head' }))).mayWrite).toBe(false)
})

it('has of a group its members, for their days in it', async () => {
  const { schoolId, id } = school
  await db.groupMember.updateMany({
    where: { schoolId, groupId: id.english1 },
    data: { firstDay: toDate('2026-11-20') },
  })
  await school.lesson(id.englishOfGroup1, '2026-11-24', 2)
  const found = await grid(testJournalKey({ ...teacher, courseId: id.englishOfGroup1, classId: null }))

  expect(found.pupils).toHaveLength(1)
  expect(found.pupils[0]?.spans).toEqual([['2026-11-20', null]])
})

it('says who closed the period, the head before the teacher', async () => {
  const { schoolId, id, at } = school
  const closing = { schoolId, periodId: id.quarter, byId: id.krylov, at, isClosed: true }
  await db.periodClosing.create({ data: { ...closing, id: newId(), courseId: id.geographyOf7B } })
  expect((await grid()).closedBy, 'another course').toBeNull()

  const own = newId()
  await db.periodClosing.create({ data: { ...closing, id: own, courseId: id.algebraOf7B } })
  expect((await grid()).closedBy).toBe('teacher')
  await db.periodClosing.create({ data: { ...closing, id: newId() } })
  expect((await grid()).closedBy).toBe('head')
})

it('shows the period asked for, else that of today', async () => {
  const { schoolId, id } = school
  const first = { schoolId, id: newId(), yearId: id.year, parentId: id.root, kind: 'quarter', number: 1 }
  await db.period.create({ data: { ...first, firstDay: toDate('2026-09-01'), lastDay: toDate('2026-10-25') } })

  expect((await grid()).period.number).toBe(2)
  expect((await grid(teacher, '1')).period.number).toBe(1)
  expect((await grid(teacher, 'что-то')).period.number).toBe(2)
  expect((await findGrid(teacher)).periods.map(({ number }) => number)).toEqual([1, 2])
})
