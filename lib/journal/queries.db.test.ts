import { beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { listTimetable } from '@/lib/timetable/queries'
import { findAttendance } from './attendance-queries'
import { listTasks } from './homework-queries'
import { listMarks, listRemarks } from './queries'
import { usualRules } from './rules'
import { makeSmallSchool, type SmallSchool, smallMonday } from './testing'

const quarter = { firstDay: '2026-11-02', lastDay: '2026-12-29' } as const
let school: SmallSchool

beforeAll(async () => {
  school = await makeSmallSchool()
  const { id, schoolId, at } = school
  const first = await school.lesson(id.algebraOf7B, '2026-11-16', 1)
  const second = await school.lesson(id.algebraOf7B, smallMonday, 1)
  await school.mark({ columnId: await school.column(id.algebraOf7B, second), value: '4' })
  await school.mark({ columnId: await school.column(id.algebraOf7B, first), value: '.' })
  const others = await school.column(id.algebraOf7B, first)
  await school.mark({ columnId: others, enrolmentId: id.olegIn7B, value: '2' })
  const withdrawn = await school.column(id.algebraOf7B, first)
  await school.mark({ columnId: withdrawn, value: null })

  const absence = { schoolId, saidBy: 'teacher', byId: id.krylov, at, lessonId: first }
  await db.attendanceEntry.createMany({
    data: [
      { ...absence, id: newId(), enrolmentId: id.veraIn7B, kind: 'late', minutes: 7 },
      { ...absence, id: newId(), enrolmentId: id.olegIn7B, kind: 'absent' },
      { ...absence, id: newId(), enrolmentId: id.veraIn7B, lessonId: second, kind: 'present' },
    ],
  })
  const set = { schoolId, byId: id.krylov, at, courseId: id.algebraOf7B }
  await db.homework.createMany({
    data: [
      { ...set, id: newId(), dueDay: toDate('2026-11-30'), text: 'вторым' },
      { ...set, id: newId(), dueDay: toDate('2026-11-23'), text: 'первым' },
      { ...set, id: newId(), dueDay: toDate('2027-02-01'), text: 'потом' },
    ],
  })
  for (const [day, text] of [
    ['2026-11-16', 'раньше'],
    ['2026-11-23', 'позже'],
  ] as const) {
    const words = await db.freeText.create({ data: { schoolId, id: newId(), text } })
    const remark = { schoolId, enrolmentId: id.veraIn7B, kind: 'remark', textId: words.id, byId: id.krylov, at }
    await db.remarkEntry.create({ data: { ...remark, id: newId(), remarkId: newId(), day: toDate(day) } })
  }
})

it('lists the marks of this child alone, in the order of the lessons, without cells that never held one', async () => {
  const marks = await listMarks(school.diary(), quarter, usualRules)
  expect(marks.map((mark) => [mark.day, mark.now.value])).toEqual([
    ['2026-11-16', '.'],
    ['2026-11-23', '4'],
  ])
})

it('says of a mark that was just given until when it may be corrected, and of an older one nothing', async () => {
  const { id, schoolId } = school
  moveClock(new Date('2026-11-24T09:30:00Z'))
  const lesson = await school.lesson(id.geographyOf7B, '2026-11-18', 3)
  const columnId = await school.column(id.geographyOf7B, lesson)
  const words = await db.freeText.create({ data: { schoolId, id: newId(), text: 'разобрали вместе' } })
  const given = await school.mark({ columnId, value: '4' })
  const entry = { schoolId, id: newId(), columnId, enrolmentId: id.veraIn7B, byId: id.krylov, replaces: given.id }
  await db.markEntry.create({
    data: { ...entry, value: '5', reasonId: words.id, at: new Date('2026-11-24T09:28:00Z') },
  })

  const [older, fresh] = await listMarks(school.diary(), quarter, usualRules)
  expect(older?.draftUntil).toBeNull()
  expect(fresh?.draftUntil).toBe('2026-11-24T09:33:00.000Z')
  expect(fresh?.now.reason).toBe('разобрали вместе')
})

it('lists homework by the day on which it is due', async () => {
  expect((await listTasks(school.diary(), quarter)).tasks.map((task) => task.text)).toEqual(['первым', 'вторым'])
})

it('lists what happened to this child’s attendance, and not that all was well', async () => {
  const { lines, sex } = await findAttendance(school.diary(), quarter, '2026-11-24')
  expect(lines).toMatchObject([{ day: '2026-11-16', kind: 'late', minutes: 7 }])
  expect(sex).toBe('female')
})

it('lists remarks, the newest on top', async () => {
  expect((await listRemarks(school.diary(), quarter)).map((remark) => remark.text)).toEqual(['позже', 'раньше'])
})

it('lists the lessons of a week by day', async () => {
  const days = await listTimetable(school.diary(), smallMonday)
  expect(days.map((day) => day.lessons.length)).toEqual([1, 1, 1, 0, 0, 0])
  expect(days[4]?.holiday).toBe('День города')
})

describe('a key that does not open the part', () => {
  it('finds nothing, whatever page asks', async () => {
    const diary = school.diary({ basis: 'invitee', parts: new Set(['events']) })
    expect(await listMarks(diary, quarter, usualRules)).toEqual([])
    expect((await listTasks(diary, quarter)).tasks).toEqual([])
    expect((await findAttendance(diary, quarter, '2026-11-24')).lines).toEqual([])
    expect(await listRemarks(diary, quarter)).toEqual([])
    expect(
      (await listTimetable(diary, smallMonday)).flatMap((day) => day.lessons.map((lesson) => lesson.room)),
    ).toEqual([null])
  })
})
