import { beforeAll, describe, expect, it } from 'vitest'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { findLesson } from './lesson-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let lessonId: string
let before: string
let after: string
let columnId: string

const journal = (said: Partial<Parameters<typeof testJournalKey>[0]> = {}) =>
  testJournalKey({
    accountId: school.id.krylov,
    schoolId: school.schoolId,
    courseId: school.id.algebraOf7B,
    yearId: school.id.year,
    classId: school.id.class,
    ...said,
  })

beforeAll(async () => {
  moveClock(new Date('2026-11-23T07:30:00Z'))
  school = await makeSmallSchool()
  const { id, schoolId, at } = school
  before = await school.lesson(id.algebraOf7B, '2026-11-16', 1, 'Одночлены', id.algebraOnMonday)
  lessonId = await school.lesson(id.algebraOf7B, '2026-11-23', 1, undefined, id.algebraOnMonday)
  after = await school.lesson(id.algebraOf7B, '2026-11-30', 1, undefined, id.algebraOnMonday)
  columnId = await school.column(id.algebraOf7B, lessonId, 20)
  const { id: first } = await school.mark({ columnId, value: '4' })
  await school.mark({ columnId, value: '5', replaces: first })
  const absent = { schoolId, lessonId, id: newId(), kind: 'absent', saidBy: 'class-teacher', byId: id.orlova, at }
  await db.attendanceEntry.create({
    data: { ...absent, enrolmentId: id.olegIn7B, reason: 'illness', excused: true },
  })
  await db.planTopic.createMany({
    data: ['Одночлены', 'Многочлены', 'Разложение'].map((topic, index) => ({
      schoolId,
      courseId: id.algebraOf7B,
      number: index + 1,
      topic,
    })),
  })
  await db.absenceNotice.create({
    data: {
      schoolId,
      id: newId(),
      enrolmentId: id.veraIn7B,
      firstDay: toDate('2026-11-23'),
      lastDay: toDate('2026-11-23'),
      lessons: [1],
      reason: 'family',
      byId: id.parent,
      at,
    },
  })
})

it('has all of a lesson: pupils with what stands in their cells, works, the lessons around', async () => {
  const found = await findLesson(journal(), lessonId)
  expect(found?.refusal).toBeNull()
  expect(found?.lesson).toMatchObject({
    day: '2026-11-23',
    number: 1,
    bell: { starts: 510, ends: 555 },
    room: '24',
    topic: null,
    isAttendanceTaken: false,
    columns: [{ id: columnId, kind: 'Ответ на уроке', weightTenths: 20 }],
    previous: { id: before },
    next: [{ id: after, day: '2026-11-30', number: 1 }],
  })
  expect(found?.lesson.pupils).toMatchObject([
    {
      givenName: 'Вера',
      marks: { [columnId]: { value: '5', entries: 2 } },
      attendance: null,
      notice: { reason: 'family', isConfirmed: false },
    },
    {
      givenName: 'Олег',
      marks: {},
      attendance: { kind: 'absent', reason: 'illness', saidBy: 'class-teacher', entries: 1 },
    },
  ])
})

describe('the next topic of the plan', () => {
  const planned = async (id: string) => (await findLesson(journal(), id))?.lesson.planned?.topic

  it('follows the topics that were given, an hour for each lesson still to come', async () => {
    expect(await planned(lessonId)).toBe('Многочлены')
    expect(await planned(after)).toBe('Разложение')
  })

  it('is not offered where a topic stands', async () => {
    expect(await planned(before)).toBeUndefined()
  })
})

it('shows nobody who came later or left before', async () => {
  const { schoolId, id } = school
  const [pupilId, enrolmentId] = [newId(), newId()]
  const pupil = { surname: 'Яшин', givenName: 'Ян', sex: 'male', birthDay: toDate('2013-01-01') }
  await db.pupil.create({ data: { id: pupilId, ...pupil } })
  const enrolled = { schoolId, id: enrolmentId, pupilId, classId: id.class, firstDay: toDate('2026-11-24') }
  await db.enrolment.create({ data: enrolled })

  const names = async (lesson: string) =>
    (await findLesson(journal(), lesson))?.lesson.pupils.map((one) => one.givenName)
  expect(await names(lessonId)).toEqual(['Вера', 'Олег'])
  expect(await names(after)).toEqual(['Вера', 'Олег', 'Ян'])
})

it('shows the pupils of a group, and which groups a class has', async () => {
  const { id } = school
  const lesson = await school.lesson(id.englishOfGroup1, '2026-11-24', 2)
  const found = await findLesson(journal({ courseId: id.englishOfGroup1, classId: null }), lesson)
  expect(found?.lesson.pupils.map((one) => one.givenName)).toEqual(['Вера'])
  expect((await findLesson(journal(), lessonId))?.lesson.groups).toHaveLength(2)
})

describe('a lesson', () => {
  it('is not found in another journal, nor in another school', async () => {
    expect(await findLesson(journal({ courseId: school.id.geographyOf7B }), lessonId)).toBeNull()
    const other = await makeSmallSchool()
    expect(await findLesson(journal({ schoolId: other.schoolId }), lessonId)).toBeNull()
  })

  it('of somebody else is not shown to a substitute, also as the one before', async () => {
    const substitute = journal({ role: 'substitute', lessonIds: [after] })
    expect(await findLesson(substitute, lessonId)).toBeNull()
    expect((await findLesson(substitute, after))?.lesson).toMatchObject({ id: after, previous: null })
  })

  it('says why nothing may be written at it', async () => {
    const old = await school.lesson(school.id.algebraOf7B, '2026-09-07', 1, 'Повторение')
    expect((await findLesson(journal(), after))?.refusal).toBe('notYet')
    expect((await findLesson(journal(), old))?.refusal).toBe('dayClosed')
    expect((await findLesson(journal({ role: 'class-teacher' }), lessonId))?.refusal).toBe('readOnly')
  })
})
