import { beforeAll, describe, expect, it } from 'vitest'
import { testClassKey, testJournalKey } from '@/lib/access/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { listLoad } from './load-queries'
import { copyPlan, savePlan } from './plan-commands'
import { findPlan } from './plan-queries'
import { listTests, listTestsToPlan } from './test-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

const today = '2026-11-24'
let school: SmallSchool

beforeAll(async () => {
  school = await makeSmallSchool()
})

const journal = (said: Partial<Parameters<typeof testJournalKey>[0]> = {}) =>
  testJournalKey({
    accountId: school.id.krylov,
    schoolId: school.schoolId,
    courseId: school.id.algebraOf7B,
    yearId: school.id.year,
    classId: school.id.class,
    ...said,
  })
const plan = (...topics: string[]) => topics.map((topic) => ({ topic, homework: null }))

describe('the plan of a course', () => {
  it('is put in the place of the one before, as a whole', async () => {
    await savePlan(journal(), plan('Одночлены', 'Многочлены', 'Формулы'))
    await savePlan(journal(), plan('Степени', 'Одночлены'))

    expect((await findPlan(journal(), today)).hours).toEqual(plan('Степени', 'Одночлены'))
  })

  it('of two who save at once is that of one of them, not a mixture', async () => {
    const plans = [plan('А', 'Б', 'В'), plan('Г', 'Д', 'Е'), plan('Ж', 'З')]
    await Promise.all(plans.map((one) => savePlan(journal(), one)))

    expect(plans).toContainEqual((await findPlan(journal(), today)).hours)
  })

  it('is taken over from another class', async () => {
    const of7A = journal({ courseId: school.id.algebraOf7A })
    await savePlan(journal(), plan('Одночлены', 'Многочлены'))
    expect((await findPlan(of7A, today)).others).toMatchObject([{ className: '7Б', hours: 2, isOwn: true }])

    expect(await copyPlan(of7A, school.id.algebraOf7B)).toEqual({ ok: true })
    expect((await findPlan(of7A, today)).hours).toEqual(plan('Одночлены', 'Многочлены'))
  })

  it('of another school is not there to be taken', async () => {
    const other = await makeSmallSchool()
    const theirs = testJournalKey({
      accountId: other.id.krylov,
      schoolId: other.schoolId,
      courseId: other.id.algebraOf7B,
      yearId: other.id.year,
      classId: other.id.class,
    })
    await savePlan(theirs, plan('Чужое'))

    expect(await copyPlan(journal(), other.id.algebraOf7B)).toMatchObject({ ok: false })
  })

  it('is written by nobody but the teacher', async () => {
    await savePlan(journal(), plan('Моё'))
    for (const role of ['head', 'class-teacher', 'substitute'] as const) {
      expect(await savePlan(journal({ role }), plan('Не моё'))).toMatchObject({ ok: false })
      expect(await copyPlan(journal({ role }), school.id.algebraOf7A)).toMatchObject({ ok: false })
    }
    expect((await findPlan(journal(), today)).hours).toEqual(plan('Моё'))
  })

  it('is held against the lessons that were', async () => {
    const geography = journal({ courseId: school.id.geographyOf7B })
    await school.lesson(school.id.geographyOf7B, '2026-11-16', 3, 'Реки Европы')
    await school.lesson(school.id.geographyOf7B, '2026-11-18', 3)
    await school.lesson(school.id.geographyOf7B, '2026-11-25', 3, 'Завтрашняя')

    expect(await findPlan(geography, today)).toMatchObject({ lessonsSoFar: 2, topicsGiven: 1 })
  })
})

describe('the calendar of tests', () => {
  it('holds the tests of the class and of its groups, and none of other classes', async () => {
    const test = newId()
    await db.workKind.create({
      data: {
        schoolId: school.schoolId,
        id: test,
        name: 'Контрольная работа',
        shortName: 'к/р',
        weightTenths: 30,
        isTest: true,
      },
    })
    const testOf = async (courseId: string, number: number) => {
      const lessonId = await school.lesson(courseId, '2026-12-07', number)
      await db.column.create({
        data: { schoolId: school.schoolId, id: newId(), courseId, lessonId, kindId: test, weightTenths: 30 },
      })
      return lessonId
    }
    const algebra = await testOf(school.id.algebraOf7B, 1)
    await testOf(school.id.englishOfGroup1, 2)
    await testOf(school.id.algebraOf7A, 3)
    const answers = await school.lesson(school.id.geographyOf7B, '2026-12-07', 3)
    await school.column(school.id.geographyOf7B, answers)

    const days = { firstDay: '2026-12-01', lastDay: '2026-12-31' } as const
    const ofClass = testClassKey({
      accountId: school.id.orlova,
      schoolId: school.schoolId,
      yearId: school.id.year,
      classId: school.id.class,
    })
    const ofGroup = journal({ courseId: school.id.englishOfGroup1, classId: null })
    for (const key of [journal(), ofGroup, ofClass]) {
      expect((await listTests(key, days)).map((one) => [one.courseId, one.className, one.number])).toEqual([
        [school.id.algebraOf7B, '7Б', 1],
        [school.id.englishOfGroup1, '7Б', 2],
      ])
    }
    expect((await listTestsToPlan(journal(), [algebra]))[0]).toMatchObject({
      day: '2026-12-07',
      firstNumber: 1,
      lastNumber: 3,
      hoursAWeek: 1,
    })
    expect(await listTestsToPlan(journal({ courseId: school.id.geographyOf7B }), [algebra])).toEqual([])
  })
})

describe('the load of a day', () => {
  it('is what a pupil of the class has to do: tasks of one pupil and withdrawn ones left out', async () => {
    const set = (courseId: string, minutes: number, said: object = {}) =>
      db.homework.create({
        data: {
          schoolId: school.schoolId,
          id: newId(),
          courseId,
          dueDay: toDate('2026-12-10'),
          text: '№ 5',
          minutes,
          byId: school.id.krylov,
          at: school.at,
          ...said,
        },
      })
    await set(school.id.algebraOf7B, 30)
    await set(school.id.algebraOf7B, 15, { withdrawnAt: school.at })
    await set(school.id.algebraOf7B, 15, { enrolmentId: school.id.veraIn7B })
    await set(school.id.englishOfGroup1, 20)
    await set(school.id.englishOfGroup2, 45)
    await set(school.id.algebraOf7A, 60)

    const days = { firstDay: '2026-12-09', lastDay: '2026-12-12' } as const
    // English of the two groups: the subject of the small school is one, so the group with more counts.
    expect(await listLoad(journal(), days)).toEqual([{ day: '2026-12-10', minutes: 75 }])
  })
})
