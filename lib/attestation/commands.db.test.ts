import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { changeByAct, savePeriodMarks } from './commands'
import { linesOf } from './course-period'
import type { DecisionKind } from './decision'
import { findCoursePeriod } from './queries'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

const today = '2026-12-28'
let school: SchoolWithQuarters
let vera: string
let oleg: string
let quarter: string

beforeAll(() => moveClock(new Date('2026-12-28T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  vera = school.id.veraIn7B
  oleg = school.id.olegIn7B
  quarter = school.id.quarter
})

const asked = (said: { periodId?: string; kind?: DecisionKind } = {}) =>
  ({ periodId: quarter, today, ...said }) as const
const chosen = (enrolmentId: string, value: string, saw = '') => ({ enrolmentId, value, saw })
const save = (
  those: ReturnType<typeof chosen>[],
  said: { close?: boolean; kind?: DecisionKind; periodId?: string } = {},
) => savePeriodMarks(school.journal(), { periodId: quarter, kind: 'period', chosen: those, close: false, ...said })
const line = async (enrolmentId = vera) => {
  const course = await findCoursePeriod(school.journal(), asked())
  return course && linesOf(course).find((one) => one.enrolmentId === enrolmentId)
}

describe('the page of a period', () => {
  it('shows each pupil of the course with marks, exact average and suggestion', async () => {
    await school.answers(['5', '5', '4'])
    const course = await findCoursePeriod(school.journal(), asked())
    if (!course) throw new Error('No period')

    expect(course.tree.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['quarter 1', 'quarter 2', 'year 1'])
    expect(course.lessons).toBe(3)
    expect(linesOf(course)).toMatchObject([
      { enrolmentId: vera, marks: 3, average: { points: 140, weight: 30 }, suggested: '5', missed: 0, now: null },
      { enrolmentId: oleg, marks: 0, average: null, suggested: null, now: null },
    ])
  })

  it('counts as the school does: plain where weights do not count', async () => {
    await school.answers(['2'], 30)
    const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-20', 6)
    for (const value of ['5', '5']) {
      await school.mark({ columnId: await school.column(school.id.algebraOf7B, lessonId), value })
    }
    const { yearId } = school.journal()
    const rules = { averaging: 'plain', five: 450, four: 350, three: 250, fewestMarks: 3 }
    const rest = { minutesToUndo: 5, daysToClose: 14, holdsRemarks: false, byId: school.id.orlova, at: school.at }
    await db.schoolRules.create({ data: { schoolId: school.schoolId, yearId, id: newId(), ...rules, ...rest } })

    expect(await line()).toMatchObject({ average: { points: 120, weight: 30 }, suggested: '4' })
  })

  it('counts what was given in the other group before the pupil changed it', async () => {
    const { englishOfGroup1, englishOfGroup2, english1 } = school.id
    const lessonId = await school.lesson(englishOfGroup2, '2026-11-03', 2)
    for (const value of ['4', '4', '4']) {
      await school.mark({ columnId: await school.column(englishOfGroup2, lessonId), enrolmentId: oleg, value })
    }
    const group2 = school.journal({ courseId: englishOfGroup2, classId: null })
    const before = await findCoursePeriod(group2, asked())
    expect(before && linesOf(before)).toMatchObject([{ enrolmentId: oleg, suggested: '4' }])

    const member = { schoolId: school.schoolId, groupId: english1, enrolmentId: oleg }
    await db.groupMember.create({ data: { ...member, firstDay: new Date('2026-11-10') } })
    const group1 = school.journal({ courseId: englishOfGroup1, classId: null })
    const course = await findCoursePeriod(group1, asked())
    expect(course && linesOf(course).find((one) => one.enrolmentId === oleg)).toMatchObject({ suggested: '4' })
  })

  it('leaves out who left before its end', async () => {
    await db.enrolment.update({
      where: { schoolId_id: { schoolId: school.schoolId, id: oleg } },
      data: { lastDay: new Date('2026-12-01') },
    })
    expect(await line(oleg)).toBeUndefined()
    expect(await line(vera)).toBeDefined()
  })

  it('is not there for a period of another year or of nobody', async () => {
    expect(await findCoursePeriod(school.journal(), asked({ periodId: newId() }))).toBeNull()
    expect(await findCoursePeriod(school.journal({ yearId: newId() }), asked())).toBeNull()
    expect(await findCoursePeriod(school.journal(), asked({ kind: 'exam' }))).toBeNull()
  })
})

describe('marks for a period', () => {
  it('are given as entries that keep what was suggested', async () => {
    await school.answers(['5', '5', '4'])
    expect(await save([chosen(vera, '4'), chosen(oleg, 'н/а')])).toEqual({ ok: true, written: 2 })

    expect((await line())?.now).toMatchObject({ value: '4', suggested: '5', by: { surname: 'Крылов' }, act: null })
    expect((await line(oleg))?.now).toMatchObject({ value: 'н/а', suggested: null })
  })

  it('leave no trace where nothing changed', async () => {
    await save([chosen(vera, '4')])
    const saw = (await line())?.now?.id
    expect(await save([chosen(vera, '4', saw), chosen(oleg, '')])).toEqual({ ok: true, written: 0 })
  })

  it('are changed, and taken back, while the period is open: the chain keeps all', async () => {
    await save([chosen(vera, '4')])
    await save([chosen(vera, '5', (await line())?.now?.id)])
    await save([chosen(vera, '', (await line())?.now?.id)])
    expect((await line())?.decisions.map(({ value }) => value)).toEqual(['4', '5', null])
  })

  it('are not written over one that the writer did not see', async () => {
    await save([chosen(vera, '4')])
    expect(await save([chosen(vera, '5'), chosen(oleg, '3')])).toEqual({
      ok: false,
      refusals: {
        [`mark.${vera}`]: { key: 'attestation.errors.overtaken', values: { value: '4', by: expect.any(String) } },
      },
    })
    expect((await line(oleg))?.now).toBeNull()
  })

  it('of two who decide at once, one is written and the other is told', async () => {
    const answers = await Promise.all(['3', '4', '5'].map((value) => save([chosen(vera, value)])))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await line())?.decisions).toHaveLength(1)
  })

  it.each(['1', '6', '4/5', '.', '5+', '10'])('are never %s', async (value) => {
    expect(await save([chosen(vera, value)])).toMatchObject({
      ok: false,
      refusals: { [`mark.${vera}`]: 'attestation.errors.value' },
    })
  })

  it.each([
    ['whoever substitutes', 'substitute'],
    ['the class teacher', 'class-teacher'],
    ['the head', 'head'],
  ] as const)('are not given by %s', async (_, role) => {
    const decisions = { periodId: quarter, kind: 'period', chosen: [chosen(vera, '5')], close: true } as const
    expect(await savePeriodMarks(school.journal({ role }), decisions)).toEqual({
      ok: false,
      refusals: { form: 'attestation.errors.notYours' },
    })
  })

  it('are not given to a pupil of another course', async () => {
    const of7A = school.journal({ courseId: school.id.algebraOf7A, classId: school.id.otherClass, className: '7А' })
    const decisions = { periodId: quarter, kind: 'period', chosen: [chosen(vera, '5')], close: false } as const
    expect(await savePeriodMarks(of7A, decisions)).toMatchObject({ ok: false })
    expect(await db.periodMarkEntry.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })

  it('are not given by a teacher of another school', async () => {
    const other = await makeSchoolWithQuarters()
    const decisions = { periodId: quarter, kind: 'period', chosen: [chosen(vera, '5')], close: false } as const
    expect(await savePeriodMarks(other.journal(), decisions)).toMatchObject({ ok: false })
  })

  it('are not there in a course without marks', async () => {
    const unmarked = school.journal({ scale: null })
    const decisions = { periodId: quarter, kind: 'period', chosen: [chosen(vera, '5')], close: false } as const
    expect(await savePeriodMarks(unmarked, decisions)).toMatchObject({
      refusals: { form: 'attestation.errors.noMarks' },
    })
  })
})

describe('a closed period', () => {
  const act = { number: '47-у', day: '2026-12-29', reason: 'Пересдача' } as const
  const change = (said: object = {}) => ({
    courseId: school.id.algebraOf7B,
    periodId: quarter,
    kind: 'period' as const,
    enrolmentId: vera,
    value: '5',
    saw: '',
    act,
    ...said,
  })

  it('is closed by the teacher once everybody has a mark', async () => {
    expect(await save([chosen(vera, '4')], { close: true })).toMatchObject({
      refusals: { [`mark.${oleg}`]: 'attestation.errors.choose' },
    })
    expect(await save([chosen(vera, '4'), chosen(oleg, 'н/а')], { close: true })).toEqual({ ok: true, written: 2 })
    expect((await findCoursePeriod(school.journal(), asked()))?.closing).toMatchObject({
      isForAll: false,
      by: { surname: 'Крылов' },
    })
  })

  it.each([
    ['by the teacher', () => school.id.algebraOf7B],
    ['by the head for the whole school', () => null],
  ])('takes no more marks when it was closed %s', async (_, courseId) => {
    await school.closed(quarter, courseId())
    expect(await save([chosen(vera, '5')])).toEqual({ ok: false, refusals: { form: 'attestation.errors.closed' } })
  })

  it('of another course closes nothing here', async () => {
    await school.closed(quarter, school.id.geographyOf7B)
    expect(await save([chosen(vera, '5')])).toMatchObject({ ok: true })
  })

  it('takes marks again once the head has opened it', async () => {
    const { id: replaces } = await school.closed(quarter)
    const opened = { schoolId: school.schoolId, id: newId(), periodId: quarter, isClosed: false, replaces }
    await db.periodClosing.create({ data: { ...opened, byId: school.id.orlova, at: school.at } })
    expect(await save([chosen(vera, '5')])).toMatchObject({ ok: true })
  })

  it('is changed by an act with number, day and reason', async () => {
    await save([chosen(vera, '4')])
    await school.closed(quarter)
    const saw = (await line())?.now?.id
    expect(await changeByAct(school.schoolKey(), change({ saw }))).toEqual({ ok: true, written: 1 })

    expect((await line())?.decisions.map(({ value, act }) => [value, act])).toEqual([
      ['4', null],
      ['5', act],
    ])
  })

  it('is not changed by an act while it is open, nor to what it is, nor unseen', async () => {
    await save([chosen(vera, '4')])
    const saw = (await line())?.now?.id
    const by = (said: object) => changeByAct(school.schoolKey(), change(said))
    expect(await by({ saw })).toMatchObject({ refusals: { form: 'attestation.errors.notClosed' } })
    await school.closed(quarter)
    expect(await by({ saw, value: '4' })).toMatchObject({ refusals: { value: 'attestation.errors.sameValue' } })
    expect(await by({ saw: '' })).toMatchObject({ refusals: { value: 'attestation.errors.changedMeanwhile' } })
    expect(await by({ saw, value: '6' })).toMatchObject({ refusals: { value: 'attestation.errors.value' } })
    expect(await db.act.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })

  it.each([
    ['a pupil of nobody', () => ({ enrolmentId: newId() })],
    ['a pupil who is not in the course', () => ({ courseId: school.id.algebraOf7A })],
    ['a quarter as if it were the year', () => ({ kind: 'year' as const })],
  ])('is not changed for %s', async (_, said) => {
    await school.closed(quarter)
    expect(await changeByAct(school.schoolKey(), change(said()))).toMatchObject({
      refusals: { form: 'attestation.errors.gone' },
    })
  })

  it('is not changed by the head of another school', async () => {
    const other = await makeSchoolWithQuarters()
    await school.closed(quarter)
    expect(await changeByAct(other.schoolKey(), change())).toMatchObject({ ok: false })
  })
})

describe('the year', () => {
  it('is suggested by its periods', async () => {
    await school.given({ periodId: school.firstQuarter, kind: 'period', value: '4' })
    await school.given({ periodId: quarter, kind: 'period', value: '5' })
    const course = await findCoursePeriod(school.journal(), asked({ periodId: school.id.root }))
    expect(course?.kind).toBe('year')
    expect(course && linesOf(course)[0]).toMatchObject({ suggested: '5', now: null })
  })

  it('of grade 9 is closed with the certificate, not before the exam', async () => {
    const grade9 = school.journal({ grade: 9 })
    const decisions = { periodId: school.id.root, kind: 'year', chosen: [], close: true } as const
    expect(await savePeriodMarks(grade9, decisions)).toMatchObject({ refusals: { form: 'attestation.errors.notLast' } })
  })
})

describe('the ledgers of attestation', () => {
  it.each(['period_mark_entries', 'period_closings', 'acts', 'final_rules', 'year_result_entries'])(
    'let nobody change, delete or empty %s',
    async (table) => {
      await school.given({ periodId: quarter, kind: 'period', value: '4' })
      await school.closed(quarter)
      await expect(db.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow()
      if (table.startsWith('period')) {
        await expect(db.$executeRawUnsafe(`UPDATE ${table} SET at = now()`)).rejects.toThrow()
        await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow()
      }
    },
  )
})
