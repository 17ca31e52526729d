import { beforeAll, expect, it } from 'vitest'
import { testStaffKey } from '@/lib/access/testing'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { findTeacherDay } from './day-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let lessonId: string
const keyOf = (staffId: string) => testStaffKey({ accountId: newId(), schoolId: school.schoolId, staffId })
const krylov = () => keyOf(school.id.krylov)
const orlova = () => keyOf(school.id.orlova)

beforeAll(async () => {
  school = await makeSmallSchool()
  const { id } = school
  lessonId = await school.lesson(id.algebraOf7B, '2026-11-23', 1, 'Одночлены', id.algebraOnMonday)
  await change(id.algebraOf7AOnMonday, '2026-11-23', { teacherId: id.orlova, room: '11', reason: 'Учитель на курсах' })
  await change(id.algebraOnMonday, '2026-11-30', { kind: 'cancelled' })
  await change(id.geographyOnWednesday, '2026-11-25', { teacherId: id.orlova, subjectId: id.biology })
})

it('lists the lessons of the day in order, with times, and what was written at them', async () => {
  const { lessons } = await findTeacherDay(krylov(), '2026-11-23')
  expect(lessons).toHaveLength(2)
  expect(lessons.find((lesson) => lesson.className === '7Б')).toMatchObject({
    lessonId,
    courseId: school.id.algebraOf7B,
    number: 1,
    bell: { starts: 510, ends: 555 },
    room: '24',
    isOwn: true,
    change: null,
    topic: 'Одночлены',
    isAttendanceTaken: false,
  })
})

it('shows a lesson that somebody else gives to both of them', async () => {
  const sevenA = (lessons: { className: string }[]) => lessons.find(({ className }) => className === '7А')
  const given = { kind: 'substituted', teacher: { surname: 'Орлова' }, room: '11', reason: 'Учитель на курсах' }
  expect(sevenA((await findTeacherDay(krylov(), '2026-11-23')).lessons)).toMatchObject({
    isOwn: true,
    isGivenToMe: false,
    change: given,
  })

  const { lessons, courses } = await findTeacherDay(orlova(), '2026-11-23')
  expect(lessons).toMatchObject([
    { className: '7А', isOwn: false, isGivenToMe: true, teacher: { surname: 'Крылов' }, change: given },
  ])
  expect(courses).toEqual([])
})

it('leads to no lesson that fell out or went to another subject', async () => {
  await school.lesson(school.id.algebraOf7B, '2026-11-30', 1, undefined, school.id.algebraOnMonday)
  const { lessons } = await findTeacherDay(krylov(), '2026-11-30')
  expect(lessons.find(({ className }) => className === '7Б')).toMatchObject({
    lessonId: null,
    change: { kind: 'cancelled' },
  })
  expect((await findTeacherDay(orlova(), '2026-11-25')).lessons).toMatchObject([
    { lessonId: null, isGivenToMe: true, change: { subject: expect.stringContaining('Биология') } },
  ])
})

it('stands by a lesson that the timetable does not know', async () => {
  await school.lesson(school.id.englishOfGroup1, '2026-11-28', 2, 'Сверх расписания')
  expect((await findTeacherDay(krylov(), '2026-11-28')).lessons).toMatchObject([
    { subject: expect.stringContaining('Английский'), room: null, topic: 'Сверх расписания' },
  ])
})

it('has no lessons on a holiday, names it, and knows the courses of the year', async () => {
  const { holiday, lessons, courses } = await findTeacherDay(krylov(), '2026-11-27')
  expect(holiday).toBe('День города')
  expect(lessons).toEqual([])
  expect(courses).toHaveLength(5)
  expect(await findTeacherDay(krylov(), '2027-07-01')).toMatchObject({ lessons: [], courses: [] })
})

it('shows nothing of another school', async () => {
  const other = await makeSmallSchool()
  const stranger = testStaffKey({ accountId: newId(), schoolId: other.schoolId, staffId: school.id.krylov })
  expect(await findTeacherDay(stranger, '2026-11-23')).toMatchObject({ lessons: [], courses: [] })
})

async function change(
  slotId: string,
  day: Day,
  said: { kind?: string; teacherId?: string; subjectId?: string; room?: string; reason?: string },
) {
  const { schoolId, id, at } = school
  await db.lessonChange.create({
    data: { schoolId, id: newId(), slotId, day: toDate(day), kind: 'substituted', byId: id.orlova, at, ...said },
  })
}
