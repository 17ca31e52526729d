import { beforeEach, describe, expect, it } from 'vitest'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { saveLesson } from './lesson-commands'
import { readLessonForm } from './lesson-form'
import { findLesson } from './lesson-queries'
import { makeSmallSchool, type SmallSchool } from './testing'
import { findWeek } from './week-queries'

let school: SmallSchool
let lessonId: string

beforeEach(async () => {
  moveClock(new Date('2026-11-23T07:30:00Z'))
  school = await makeSmallSchool()
  lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-23', 1, undefined, school.id.algebraOnMonday)
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
const sheet = async () => (await findLesson(journal(), lessonId))?.lesson
function save(fields: Record<string, string>, key = journal()) {
  const formData = new FormData()
  for (const [name, value] of Object.entries(fields)) formData.set(name, value)
  return saveLesson(key, lessonId, readLessonForm(formData))
}

describe('a remark', () => {
  const said = (id: string, rest: Record<string, string> = {}) => ({
    [`remark:${id}:pupil`]: school.id.veraIn7B,
    [`remark:${id}:kind`]: 'remark',
    [`remark:${id}:text`]: 'Нет тетради',
    ...rest,
  })
  const standing = async () => (await sheet())?.remarks[0]
  const entries = () => db.remarkEntry.count({ where: { schoolId: school.schoolId } })

  it('is corrected by an entry more, and withdrawn by one more', async () => {
    const id = newId()
    await save(said(id))
    const entry = { [`remark:${id}:entry`]: (await standing())?.entryId ?? '' }
    await save(said(id, { ...entry, [`remark:${id}:text`]: 'Нет учебника' }))
    expect(await standing()).toMatchObject({ text: 'Нет учебника', isWithdrawn: false })

    const stale = await save(said(id, { ...entry, [`remark:${id}:text`]: 'Разговоры' }))
    expect(stale?.refusals).toEqual({ [`remark:${id}:text`]: 'lesson.errors.remarkChanged' })

    const last = { [`remark:${id}:entry`]: (await standing())?.entryId ?? '' }
    await save(said(id, { ...last, [`remark:${id}:withdraw`]: 'yes' }))
    expect(await standing()).toMatchObject({ text: null, isWithdrawn: true })
    expect(await entries()).toBe(3)
  })

  it('is held where the school says so, from the family too; praise is not', async () => {
    await holdRemarks()
    const [remark, praise] = [newId(), newId()]
    await save(said(remark))
    await save(said(praise, { [`remark:${praise}:kind`]: 'praise' }))

    expect((await sheet())?.remarks).toMatchObject([{ isHeld: true }, { isHeld: false }])
    const seen = (await findWeek(school.diary(), '2026-11-23')).days[0]?.lessons[0]?.remarks
    expect(seen).toMatchObject([{ kind: 'praise' }])
  })

  it('is not sent while it is being typed', async () => {
    await save(said(newId(), { auto: 'yes' }))
    expect(await entries()).toBe(0)
  })

  it('of somebody else is left alone', async () => {
    const id = newId()
    await save(said(id))
    const entry = { [`remark:${id}:entry`]: (await standing())?.entryId ?? '' }
    const other = journal({ accountId: newId(), role: 'substitute', lessonIds: [lessonId] })
    const refused = await save(said(id, { ...entry, [`remark:${id}:text`]: 'Иначе' }), other)
    expect(refused?.refusals).toEqual({ [`remark:${id}:text`]: 'lesson.errors.remarkNotYours' })
  })

  it('is about somebody of the lesson, and says something', async () => {
    const id = newId()
    const stranger = await makeSmallSchool()
    const about = await save(said(id, { [`remark:${id}:pupil`]: stranger.id.veraIn7B }))
    expect(about?.refusals).toEqual({ [`remark:${id}:pupil`]: 'lesson.errors.pupil' })
    const empty = await save(said(id, { [`remark:${id}:text`]: ' ', intent: 'add-remark' }))
    expect(empty?.refusals).toEqual({ [`remark:${id}:text`]: 'lesson.errors.remarkMissing' })
    expect(await entries()).toBe(0)
  })
})

async function holdRemarks() {
  const { schoolId, id, at } = school
  const rules = {
    averaging: 'weighted',
    five: 465,
    four: 365,
    three: 265,
    fewestMarks: 3,
    minutesToUndo: 5,
    daysToClose: 14,
  }
  await db.schoolRules.create({
    data: { schoolId, yearId: id.year, id: newId(), ...rules, holdsRemarks: true, byId: id.orlova, at },
  })
}
