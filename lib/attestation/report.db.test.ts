import { beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { changedCells, differingCells, valueBefore } from './report'
import { findReport, findReportOf } from './report-queries'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

const year = { firstDay: '2026-09-01' } as const
let school: SchoolWithQuarters
let quarter: string

beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  quarter = school.id.quarter
})

const report = async () => {
  const found = await findReport(school.diary(), year)
  if (!found) throw new Error('No report')
  return found
}

describe('the report of a year', () => {
  it('has every subject of the pupil, also those where nothing is given yet', async () => {
    const { subjects, className, grade, leaves, cells } = await report()
    expect(subjects.map(({ name }) => name.split(' ')[0])).toEqual(['Алгебра', 'Английский', 'География'])
    expect([className, grade, leaves.length, cells.length]).toEqual(['7Б', 7, 2, 0])
  })

  it('shows the marks of periods and of the year in their places', async () => {
    await school.given({ periodId: quarter, kind: 'period', value: '4' })
    await school.given({ periodId: school.id.root, kind: 'year', value: '5' })
    const { cellAt, subjects } = await report()
    const algebra = subjects[0]?.name ?? ''
    expect(cellAt(algebra, quarter)?.now.value).toBe('4')
    expect(cellAt(algebra, 'year')?.now.value).toBe('5')
    expect(cellAt(algebra, school.firstQuarter)).toBeNull()
  })

  it('tells a mark changed by an act: from what to what, by which number, why', async () => {
    const { schoolId, id, at } = school
    const { id: replaces } = await school.given({ periodId: quarter, kind: 'period', value: '4' })
    const [reasonId, actId] = [newId(), newId()]
    await db.freeText.create({ data: { schoolId, id: reasonId, text: 'Пересдача' } })
    const act = { schoolId, id: actId, number: '47-у', day: toDate('2026-12-30'), reasonId, byId: id.orlova, at }
    await db.act.create({ data: act })
    await school.given({ periodId: quarter, kind: 'period', value: '5', replaces, actId })

    const [changed] = changedCells(await report())
    expect(changed && valueBefore(changed)).toBe('4')
    expect(changed?.now).toMatchObject({ value: '5', act: { number: '47-у', day: '2026-12-30', reason: 'Пересдача' } })
  })

  it('tells where the teacher decided otherwise, and who that was', async () => {
    await school.given({ periodId: quarter, kind: 'period', value: '5', suggested: '4' })
    expect(differingCells(await report())).toMatchObject([
      { now: { value: '5', suggested: '4', by: { surname: 'Крылов' } } },
    ])
  })

  it('shows nothing of a mark that was given by mistake to nobody’s knowledge, but tells one taken back', async () => {
    const { id: replaces } = await school.given({ periodId: quarter, kind: 'period', value: '2' })
    const taken = {
      schoolId: school.schoolId,
      id: newId(),
      courseId: school.id.algebraOf7B,
      periodId: quarter,
      replaces,
    }
    await db.periodMarkEntry.create({
      data: {
        ...taken,
        enrolmentId: school.id.veraIn7B,
        kind: 'period',
        value: null,
        byId: school.id.krylov,
        at: school.at,
      },
    })
    const [changed] = changedCells(await report())
    expect([changed && valueBefore(changed), changed?.now.value]).toEqual(['2', null])
  })

  it('joins the two classes of a pupil who changed them in the middle of the year', async () => {
    const { schoolId, id } = school
    await school.given({ periodId: school.firstQuarter, kind: 'period', value: '3' })
    const moved = { schoolId, id: newId(), pupilId: id.vera, classId: id.otherClass, firstDay: toDate('2026-11-02') }
    await db.enrolment.create({ data: moved })
    await school.given({
      periodId: quarter,
      kind: 'period',
      value: '4',
      courseId: id.algebraOf7A,
      enrolmentId: moved.id,
    })

    const span = {
      schoolId,
      classId: id.class,
      className: '7Б',
      firstDay: '2026-09-01',
      lastDay: '2026-11-01',
    } as const
    const diary = school.diary({
      enrolments: [
        {
          ...span,
          enrolmentId: moved.id,
          classId: id.otherClass,
          className: '7А',
          firstDay: '2026-11-02',
          lastDay: null,
        },
        { ...span, enrolmentId: id.veraIn7B },
      ],
    })
    const found = await findReport(diary, year)
    expect(found?.className).toBe('7А')
    expect(found?.cells.map(({ now }) => now.value)).toEqual(['3', '4'])
  })

  it('is not there for a year in which the child was not at this school', async () => {
    expect(await findReport(school.diary(), { firstDay: '2025-09-01' })).toBeNull()
  })

  it('opens to the class teacher for pupils of that very class alone', async () => {
    const { veraIn7B, otherClass } = school.id
    expect((await findReportOf(school.classKey(), veraIn7B))?.pupil.givenName).toBe('Вера')
    expect(await findReportOf(school.classKey({ classId: otherClass }), veraIn7B)).toBeNull()
    const other = await makeSchoolWithQuarters()
    expect(await findReportOf(other.classKey(), veraIn7B)).toBeNull()
  })

  it('shows nothing of another child', async () => {
    await school.given({ periodId: quarter, kind: 'period', value: '2', enrolmentId: school.id.olegIn7B })
    expect((await report()).cells).toEqual([])
  })
})
