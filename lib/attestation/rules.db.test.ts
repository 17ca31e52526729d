import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testSchoolKey } from '@/lib/access/testing'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { addWorkKind, saveRules } from './rules-commands'
import { countColumnsToWeigh, findRules, listMarksOfRunningPeriod } from './rules-queries'
import type { Proposal } from './rules-schemas'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

let school: SchoolWithQuarters
let yearId: string

beforeAll(() => moveClock(new Date('2026-11-24T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  yearId = school.id.year
})

const plain: SchoolRules = { ...usualRules, averaging: 'plain' }
const proposal = (said: Partial<Proposal> = {}): Proposal => ({ yearId, saw: '', rules: plain, weights: [], ...said })
const rulesNow = () => findRules(school.schoolKey(), yearId)
const heavier = () => ({ kindId: school.id.answer, from: 10, to: 20 })
const weightsOf = async () => {
  const rows = await db.column.findMany({
    where: { schoolId: school.schoolId },
    select: { weightTenths: true, lesson: { select: { day: true } } },
    orderBy: { lesson: { day: 'asc' } },
  })
  return rows.map(({ weightTenths }) => weightTenths)
}

describe('the rules of a school', () => {
  it('are the usual ones until the head decides', async () => {
    expect(await rulesNow()).toMatchObject({ rules: usualRules, versions: [], year: { name: '2026/2027' } })
  })

  it('are kept version by version, with who decided', async () => {
    expect(await saveRules(school.schoolKey(), proposal())).toEqual({ ok: true })
    const saw = (await rulesNow())?.versions[0]?.id ?? ''
    await saveRules(school.schoolKey(), proposal({ saw, rules: { ...plain, five: 450 } }))

    const { rules, versions } = (await rulesNow()) ?? {}
    expect(rules).toEqual({ ...plain, five: 450 })
    expect(versions).toHaveLength(2)
    expect(versions?.[1]).toMatchObject({ rules: plain, by: { surname: 'Орлова' } })
  })

  it('are not saved over those of another head', async () => {
    const both = await Promise.all([
      saveRules(school.schoolKey(), proposal()),
      saveRules(school.schoolKey(), proposal({ rules: { ...plain, fewestMarks: 5 } })),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: { form: 'rules.errors.changedMeanwhile' } })
    expect((await rulesNow())?.versions).toHaveLength(1)
  })

  it('are not saved where nothing is changed', async () => {
    expect(await saveRules(school.schoolKey(), proposal({ rules: usualRules }))).toMatchObject({
      refusals: { form: 'rules.errors.nothingChanged' },
    })
  })

  it('of a year that is over are history', async () => {
    moveClock(new Date('2027-06-02T09:00:00Z'))
    expect(await saveRules(school.schoolKey(), proposal())).toMatchObject({
      refusals: { form: 'rules.errors.yearIsOver' },
    })
    moveClock(new Date('2026-11-24T09:00:00Z'))
  })

  it('of another school are out of reach', async () => {
    const stranger = testSchoolKey({ accountId: school.id.orlova, schoolId: (await makeSchoolWithQuarters()).schoolId })
    expect(await findRules(stranger, yearId)).toBeNull()
    expect(await saveRules(stranger, proposal())).toMatchObject({ refusals: { form: 'rules.errors.gone' } })
    expect(await listMarksOfRunningPeriod(stranger, yearId)).toEqual([])
  })
})

describe('a new weight', () => {
  const column = async (day: `2026-${number}-${number}`, tenths = 10) => {
    const lessonId = await school.lesson(school.id.algebraOf7B, day, 5)
    return school.column(school.id.algebraOf7B, lessonId, tenths)
  }

  it('is taken over by the columns of the running period and later that bore the old one, and leaves a trace', async () => {
    await column('2026-10-10')
    await column('2026-11-10')
    await column('2026-11-12', 15)
    await column('2026-12-02')
    expect(await countColumnsToWeigh(school.schoolKey(), yearId, [heavier()])).toEqual(new Map([[school.id.answer, 2]]))

    await saveRules(school.schoolKey(), proposal({ rules: usualRules, weights: [heavier()] }))

    expect(await weightsOf()).toEqual([10, 20, 15, 20])
    expect(await rulesNow()).toMatchObject({
      versions: [],
      kinds: [{ weightTenths: 20 }],
      kindEntries: [
        { name: 'Ответ на уроке', formerTenths: 10, weightTenths: 20, columns: 2, by: { surname: 'Орлова' } },
      ],
    })
  })

  it('does not reach a period that is closed', async () => {
    await column('2026-11-10')
    await school.closed(school.id.quarter)
    await saveRules(school.schoolKey(), proposal({ rules: usualRules, weights: [heavier()] }))

    expect(await weightsOf()).toEqual([10])
  })

  it('of a kind that got another one meanwhile, or is not of the school, is refused with all that came along', async () => {
    const other = await makeSchoolWithQuarters()
    for (const weight of [
      { ...heavier(), from: 15 },
      { ...heavier(), kindId: other.id.answer },
    ]) {
      expect(await saveRules(school.schoolKey(), proposal({ weights: [heavier(), weight] }))).toMatchObject({
        ok: false,
      })
    }
    expect(await rulesNow()).toMatchObject({ versions: [], kinds: [{ weightTenths: 10 }] })
  })

  it('cannot be struck from the trace', async () => {
    await saveRules(school.schoolKey(), proposal({ rules: usualRules, weights: [heavier()] }))
    const where = { schoolId: school.schoolId }
    await expect(db.workKindEntry.updateMany({ where, data: { columns: 0 } })).rejects.toThrow()
    await expect(db.workKindEntry.deleteMany({ where })).rejects.toThrow()
  })
})

describe('a kind of work', () => {
  const kind = { kindName: 'Практикум', kindShortName: 'пкм', kindWeight: 15, kindIsTest: undefined }

  it('is added once, whoever presses twice', async () => {
    const both = await Promise.all([
      addWorkKind(school.schoolKey(), kind),
      addWorkKind(school.schoolKey(), { ...kind, kindName: 'практикум' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: { kindName: 'rules.errors.kindExists' } })
    expect((await rulesNow())?.kindEntries).toMatchObject([{ formerTenths: null, weightTenths: 15, columns: 0 }])
  })
})

describe('what a change is tried on', () => {
  it('are the marks of the running period that hold, pupil by pupil', async () => {
    await school.answers(['5', '4', '4'])
    const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-20', 6)
    const columnId = await school.column(school.id.algebraOf7B, lessonId)
    const first = await school.mark({ columnId, value: '2' })
    await school.mark({ columnId, value: '3', replaces: first.id })
    const before = await school.lesson(school.id.algebraOf7B, '2026-10-12', 6)
    await school.mark({ columnId: await school.column(school.id.algebraOf7B, before), value: '2' })

    const [vera, ...others] = await listMarksOfRunningPeriod(school.schoolKey(), yearId)
    expect(others).toEqual([])
    expect(vera).toMatchObject({ className: '7Б', scale: 'five', pupil: { givenName: 'Вера' } })
    expect(vera?.cells.map(([value, , tenths, cells]) => [value, tenths, cells]).sort()).toEqual([
      ['3', 10, 1],
      ['4', 10, 2],
      ['5', 10, 1],
    ])
  })

  it('are not those of a course whose teacher has closed the period', async () => {
    await school.answers(['5', '4', '4'])
    await school.closed(school.id.quarter, school.id.algebraOf7B)
    expect(await listMarksOfRunningPeriod(school.schoolKey(), yearId)).toEqual([])
  })
})
