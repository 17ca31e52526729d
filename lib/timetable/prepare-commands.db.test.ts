import { beforeEach, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { makeSmallSchool, type SmallSchool } from '@/lib/journal/testing'
import { moveClock } from '@/lib/platform/clock'
import { type Day, fromDate, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { prepareLessons } from './prepare-commands'

let school: SmallSchool

beforeEach(async () => {
  moveClock(new Date('2026-11-23T05:00:00Z'))
  school = await makeSmallSchool()
})

it('makes a lesson of every slot of the next two weeks, without topic and without attendance', async () => {
  await prepare()

  expect(await lessonsOf(school.id.algebraOf7B)).toEqual(['2026-11-23 1', '2026-11-30 1', '2026-12-07 1'])
  expect(await lessonsOf(school.id.englishOfGroup1)).toEqual(['2026-11-24 2', '2026-12-01 2'])
  const [lesson] = await db.lesson.findMany({
    where: { schoolId: school.schoolId, courseId: school.id.algebraOf7B },
    select: { slotId: true, topic: true, attendanceTakenAt: true },
    orderBy: { day: 'asc' },
  })
  expect(lesson).toEqual({ slotId: school.id.algebraOnMonday, topic: null, attendanceTakenAt: null })
})

it('makes none in holidays of the grade, and none of a slot that is no longer valid', async () => {
  await prepare()

  expect(await lessonsOf(school.id.geographyOf7B)).toEqual(['2026-11-25 3', '2026-12-02 3', '2026-12-04 1'])
})

it('makes none after the last day of the school year', async () => {
  moveClock(new Date('2027-05-28T05:00:00Z'))
  await prepare()

  expect(await lessonsOf(school.id.algebraOf7B)).toEqual(['2027-05-31 1'])
})

it('holds a group free of lessons only when all its grades have holidays', async () => {
  const group = { schoolId: school.schoolId, groupId: school.id.english1 }
  const firstGrader = await enrolFirstGrader()
  await db.groupMember.create({ data: { ...group, enrolmentId: firstGrader, firstDay: toDate('2026-09-01') } })
  await prepare()
  expect(await lessonsOf(school.id.englishOfGroup1)).toEqual(['2026-11-24 2', '2026-12-01 2'])

  const other = await makeSmallSchool()
  await db.holiday.update({
    where: { schoolId_id: { schoolId: other.schoolId, id: other.id.firstGraders } },
    data: { grades: [7] },
  })
  await prepare()
  expect(await lessonsOf(other.id.englishOfGroup1)).toEqual(['2026-12-01 2'])
})

it('makes none of what is cancelled or given to another subject, and one that somebody substitutes', async () => {
  await change(school.id.algebraOnMonday, '2026-11-23', 'cancelled')
  await change(school.id.algebraOnMonday, '2026-11-30', 'substituted', { subjectId: school.id.biology })
  await change(school.id.algebraOnMonday, '2026-12-07', 'substituted', { teacherId: school.id.orlova })
  await prepare()

  expect(await lessonsOf(school.id.algebraOf7B)).toEqual(['2026-12-07 1'])
})

it('never makes a lesson twice and never touches one that is there', async () => {
  const moved = await school.lesson(school.id.algebraOf7B, '2026-11-23', 6, 'Одночлены', school.id.algebraOnMonday)
  const bySelf = await school.lesson(school.id.algebraOf7B, '2026-11-30', 1, 'Многочлены')
  const [first, second] = await Promise.all([prepare(), prepare()])
  expect(await prepare()).toBe(0)

  expect(first + second).toBe(11)
  expect(await lessonsOf(school.id.algebraOf7B)).toEqual(['2026-11-23 6', '2026-11-30 1', '2026-12-07 1'])
  const kept = await db.lesson.findMany({
    where: { schoolId: school.schoolId, id: { in: [moved, bySelf] } },
    select: { topic: true, slotId: true },
    orderBy: { day: 'asc' },
  })
  expect(kept).toEqual([
    { topic: 'Одночлены', slotId: school.id.algebraOnMonday },
    { topic: 'Многочлены', slotId: null },
  ])
})

it('begins with the day that it is at the school', async () => {
  await db.school.update({ where: { id: school.schoolId }, data: { timeZone: 'Asia/Vladivostok' } })
  moveClock(new Date('2026-11-23T16:00:00Z'))
  await prepare()

  expect(await lessonsOf(school.id.algebraOf7B)).toEqual(['2026-11-30 1', '2026-12-07 1'])
})

/** Earlier tests left schools behind: theirs are made first, so that a number tells of this one's. */
function prepare() {
  return prepareLessons(systemKey('test'))
}

async function lessonsOf(courseId: string): Promise<string[]> {
  const lessons = await db.lesson.findMany({
    where: { courseId },
    select: { day: true, number: true },
    orderBy: [{ day: 'asc' }, { number: 'asc' }],
  })
  return lessons.map(({ day, number }) => `${fromDate(day)} ${number}`)
}

async function change(
  slotId: string,
  day: Day,
  kind: 'cancelled' | 'substituted',
  said: { subjectId?: string; teacherId?: string } = {},
) {
  const { schoolId, id, at } = school
  await db.lessonChange.create({
    data: { schoolId, id: newId(), slotId, day: toDate(day), kind, byId: id.orlova, at, ...said },
  })
}

async function enrolFirstGrader(): Promise<string> {
  const { schoolId, id } = school
  const [classId, pupilId, enrolmentId] = [newId(), newId(), newId()]
  await db.class.create({
    data: { schoolId, id: classId, yearId: id.year, grade: 1, letter: 'А', periodRootId: id.root },
  })
  await db.pupil.create({
    data: { id: pupilId, surname: 'Чижова', givenName: 'Ия', sex: 'female', birthDay: toDate('2019-05-01') },
  })
  await db.enrolment.create({
    data: { schoolId, id: enrolmentId, pupilId, classId, firstDay: toDate('2026-09-01') },
  })
  return enrolmentId
}
