import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testSchoolKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { findActClass, findActPlace, listActs } from './act-queries'
import { closePeriod, openPeriod } from './closing-commands'
import { listCoursesAtEnd, listPeriods } from './closing-queries'
import { changeByAct } from './commands'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

let school: SchoolWithQuarters
let quarter: string

beforeAll(() => moveClock(new Date('2026-12-28T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  quarter = school.id.quarter
})

const stranger = async () =>
  testSchoolKey({ accountId: school.id.orlova, schoolId: (await makeSchoolWithQuarters()).schoolId })
const stateOf = async (periodId: string) =>
  (await listPeriods(school.schoolKey())).flatMap(({ periods }) => periods).find(({ id }) => id === periodId)

describe('the periods of a school', () => {
  it('are told with what is missing, once they have begun', async () => {
    await school.given({ periodId: quarter, kind: 'period', value: '5' })
    const [tree] = await listPeriods(school.schoolKey())

    expect(tree?.classNames).toEqual(['7А', '7Б'])
    expect(tree?.periods.map(({ kind, number, courses, missing }) => [kind, number, courses, missing])).toEqual([
      ['quarter', 1, 4, 6],
      ['quarter', 2, 4, 5],
      ['year', 1, 0, 0],
    ])
  })

  it('count no mark that was taken back, and nobody who has left', async () => {
    const given = await school.given({ periodId: quarter, kind: 'period', value: '5' })
    await db.periodMarkEntry.create({
      data: {
        schoolId: school.schoolId,
        id: school.head,
        courseId: school.id.algebraOf7B,
        enrolmentId: school.id.veraIn7B,
        periodId: quarter,
        kind: 'period',
        value: null,
        byId: school.id.krylov,
        at: school.at,
        replaces: given.id,
      },
    })
    await db.enrolment.update({
      where: { schoolId_id: { schoolId: school.schoolId, id: school.id.olegIn7B } },
      data: { lastDay: new Date('2026-11-10') },
    })
    expect((await stateOf(quarter))?.missing).toBe(3)
  })

  it('name the journals that are not closed, and those that are', async () => {
    await school.closed(quarter, school.id.geographyOf7B)
    const open = await listCoursesAtEnd(school.schoolKey(), { periodId: quarter, isClosed: false, page: 1 })
    const closed = await listCoursesAtEnd(school.schoolKey(), { periodId: quarter, isClosed: true, page: 1 })

    expect(open.courses.map(({ courseId }) => courseId)).toContain(school.id.algebraOf7B)
    expect(closed).toMatchObject({ total: 1, courses: [{ courseId: school.id.geographyOf7B, pupils: 2, missing: 2 }] })
    expect((await stateOf(quarter))?.closedCourses).toBe(1)
    expect((await listCoursesAtEnd(await stranger(), { periodId: quarter, isClosed: false, page: 1 })).total).toBe(0)
  })
})

describe('the head', () => {
  it('closes a period for the whole school, and is told before that marks are missing', async () => {
    expect(await closePeriod(school.schoolKey(), { periodId: quarter, evenSo: false })).toMatchObject({
      refusals: { evenSo: { key: 'periods.errors.marksMissing', values: { missing: 6 } } },
    })
    expect(await closePeriod(school.schoolKey(), { periodId: quarter, evenSo: true })).toEqual({ ok: true })
    expect((await stateOf(quarter))?.closing).toMatchObject({ isClosed: true, by: { surname: 'Орлова' } })
  })

  it('closes it once, however often the button is pressed', async () => {
    const close = () => closePeriod(school.schoolKey(), { periodId: quarter, evenSo: true })
    const both = await Promise.all([close(), close()])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: { form: 'periods.errors.alreadyClosed' } })
  })

  it('does not close a period that runs for weeks yet', async () => {
    moveClock(new Date('2026-12-21T09:00:00Z'))
    expect(await closePeriod(school.schoolKey(), { periodId: quarter, evenSo: true })).toMatchObject({
      refusals: { form: 'periods.errors.runs' },
    })
    moveClock(new Date('2026-12-28T09:00:00Z'))
  })

  it('opens it again, and may close it once more', async () => {
    const all = { periodId: quarter, courseId: null }
    expect(await openPeriod(school.schoolKey(), all)).toMatchObject({
      refusals: { form: 'periods.errors.alreadyOpen' },
    })
    await closePeriod(school.schoolKey(), { periodId: quarter, evenSo: true })
    expect(await openPeriod(school.schoolKey(), all)).toEqual({ ok: true })
    expect((await stateOf(quarter))?.closing?.isClosed).toBe(false)
    expect(await closePeriod(school.schoolKey(), { periodId: quarter, evenSo: true })).toEqual({ ok: true })
    expect(await db.periodClosing.count({ where: { schoolId: school.schoolId } })).toBe(3)
  })

  it('opens a journal again that its teacher closed by mistake, and no other', async () => {
    await school.closed(quarter, school.id.algebraOf7B)
    await school.closed(quarter, school.id.geographyOf7B)
    expect(await openPeriod(school.schoolKey(), { periodId: quarter, courseId: school.id.algebraOf7B })).toEqual({
      ok: true,
    })
    const closed = await listCoursesAtEnd(school.schoolKey(), { periodId: quarter, isClosed: true, page: 1 })
    expect(closed.courses.map(({ courseId }) => courseId)).toEqual([school.id.geographyOf7B])
  })

  it('of another school closes and opens nothing here', async () => {
    const key = await stranger()
    expect(await closePeriod(key, { periodId: quarter, evenSo: true })).toMatchObject({ ok: false })
    await school.closed(quarter)
    expect(await openPeriod(key, { periodId: quarter, courseId: null })).toMatchObject({ ok: false })
    expect((await stateOf(quarter))?.closing?.isClosed).toBe(true)
  })
})

describe('an act', () => {
  const place = async (said: object = {}) => {
    const of = await findActClass(school.schoolKey(), school.id.class)
    const asked = {
      periodId: quarter,
      kind: 'period',
      courseId: school.id.algebraOf7B,
      enrolmentId: school.id.veraIn7B,
    }
    return of && findActPlace(school.schoolKey(), of, { ...asked, ...said })
  }

  it('is about closed periods of the class, its journals and their pupils', async () => {
    expect((await findActClass(school.schoolKey(), school.id.class))?.periods).toEqual([])
    expect(await place()).toBeNull()

    await school.closed(quarter)
    await school.given({ periodId: quarter, kind: 'period', value: '4' })
    expect(await place()).toMatchObject({ isClosed: true, now: { value: '4' }, pupil: { name: { givenName: 'Вера' } } })
    expect(await place({ courseId: school.id.algebraOf7A })).toBeNull()
    expect(await place({ courseId: school.id.englishOfGroup2 })).toBeNull()
    expect(await place({ kind: 'year' })).toBeNull()
  })

  it('of another school sees no class of this one', async () => {
    expect(await findActClass(await stranger(), school.id.class)).toBeNull()
  })

  it('stands in the list with what it changed', async () => {
    await school.closed(quarter)
    const given = await school.given({ periodId: quarter, kind: 'period', value: '4' })
    await changeByAct(school.schoolKey(), {
      courseId: school.id.algebraOf7B,
      periodId: quarter,
      kind: 'period',
      enrolmentId: school.id.veraIn7B,
      value: '5',
      saw: given.id,
      act: { number: '41-у', day: '2026-12-28', reason: 'Пересдача' },
    })
    expect(await listActs(school.schoolKey())).toMatchObject([
      {
        number: '41-у',
        day: '2026-12-28',
        reason: 'Пересдача',
        from: '4',
        to: '5',
        className: '7Б',
        by: { surname: 'Орлова' },
      },
    ])
    expect(await listActs(await stranger())).toEqual([])
  })
})
