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
let next: string

beforeEach(async () => {
  moveClock(new Date('2026-11-23T07:30:00Z'))
  school = await makeSmallSchool()
  lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-23', 1, undefined, school.id.algebraOnMonday)
  next = await school.lesson(school.id.algebraOf7B, '2026-11-30', 1, undefined, school.id.algebraOnMonday)
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
function formOf(fields: Record<string, string>) {
  const formData = new FormData()
  for (const [name, value] of Object.entries(fields)) formData.set(name, value)
  return readLessonForm(formData)
}
const save = (fields: Record<string, string>, key = journal(), lesson = lessonId) =>
  saveLesson(key, lesson, formOf(fields))
const sheet = async () => (await findLesson(journal(), lessonId))?.lesson
const marks = () => db.markEntry.count({ where: { schoolId: school.schoolId } })

describe('one form', () => {
  const filled = () => {
    const { veraIn7B: vera, olegIn7B: oleg, answer } = school.id
    const [task, column, remark] = [newId(), newId(), newId()]
    return {
      topic: ' Умножение одночленов ',
      [`attendance:${oleg}`]: 'absent',
      [`attendance:${vera}`]: 'present',
      [`mark:${column}:${vera}`]: '5',
      'column:id': column,
      'column:kind': answer,
      'column:weight': '1,5',
      'column:title': 'У доски',
      [`task:${task}:text`]: '№ 380',
      [`task:${task}:minutes`]: '20',
      [`task:${task}:due`]: next,
      [`remark:${remark}:pupil`]: vera,
      [`remark:${remark}:kind`]: 'praise',
      [`remark:${remark}:text`]: 'Помогла соседу',
    }
  }

  it('holds all of a lesson, and the family reads it at once', async () => {
    const fields = filled()
    expect((await save(fields))?.refusals).toEqual({})

    expect(await sheet()).toMatchObject({
      topic: 'Умножение одночленов',
      isAttendanceTaken: true,
      columns: [{ weightTenths: 15, title: 'У доски' }],
      tasks: [{ text: '№ 380', minutes: 20, dueDay: '2026-11-30', dueLessonId: next, enrolmentId: null }],
      remarks: [{ kind: 'praise', text: 'Помогла соседу', isHeld: false, isOwn: true }],
    })
    const monday = (await findWeek(school.diary(), '2026-11-23')).days[0]?.lessons[0]
    expect(monday).toMatchObject({
      topic: 'Умножение одночленов',
      marks: [{ now: { value: '5' } }],
      remarks: [{ text: 'Помогла соседу' }],
    })
    expect((await findWeek(school.diary(), '2026-11-30')).days[0]?.lessons[0]?.homework).toMatchObject([
      { text: '№ 380' },
    ])
  })

  it('saved twice is saved once', async () => {
    const fields = filled()
    await save(fields)
    const before = [await sheet(), await marks()]
    expect((await save(fields))?.refusals).toEqual({})
    await Promise.all([save(fields), save(fields)])

    expect([await sheet(), await marks()]).toEqual(before)
  })

  it('saves what has no trouble, and tells the rest', async () => {
    const fields = { ...filled(), topic: 'х'.repeat(301) }
    const [task] = Object.keys(fields).filter((name) => name.endsWith(':minutes'))
    const saved = await save({ ...fields, [task ?? '']: 'двадцать', [`minutes:${school.id.olegIn7B}`]: '999' })

    expect(Object.keys(saved?.refusals ?? {}).sort()).toEqual(['topic', task, `minutes:${school.id.olegIn7B}`].sort())
    expect(await sheet()).toMatchObject({
      topic: null,
      tasks: [],
      isAttendanceTaken: true,
      remarks: [{ kind: 'praise' }],
    })
  })
})

describe('attendance', () => {
  it('is taken by «Все на месте» alone, without a single entry', async () => {
    await save({ topic: 'Тема', intent: 'save', [`attendance:${school.id.veraIn7B}`]: 'present' })
    expect((await sheet())?.isAttendanceTaken).toBe(false)

    await save({ topic: 'Тема', intent: 'all-present' })
    expect((await sheet())?.isAttendanceTaken).toBe(true)
    expect(await db.attendanceEntry.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })
})

describe('a task', () => {
  const task = (id: string, said: Record<string, string> = {}) => ({
    [`task:${id}:text`]: '№ 1',
    [`task:${id}:due`]: next,
    ...said,
  })

  it('changes under its own name, and is withdrawn without words', async () => {
    const id = newId()
    await save(task(id))
    await save(task(id, { [`task:${id}:text`]: '№ 2', [`task:${id}:asksWork`]: 'yes' }))
    expect((await sheet())?.tasks).toMatchObject([{ id, text: '№ 2', asksWork: true }])

    await save(task(id, { [`task:${id}:text`]: ' ' }))
    expect((await sheet())?.tasks).toEqual([])
  })

  it('is set for a group or for one pupil of the course, and for nobody else', async () => {
    const [one, group, other] = [newId(), newId(), newId()]
    await save(task(one, { [`task:${one}:whom`]: `pupil:${school.id.veraIn7B}` }))
    await save(task(group, { [`task:${group}:whom`]: `group:${school.id.english2}` }))
    expect((await sheet())?.tasks).toMatchObject([
      { enrolmentId: school.id.veraIn7B, groupId: null },
      { enrolmentId: null, groupId: school.id.english2 },
    ])

    const stranger = await makeSmallSchool()
    const refused = await save(task(other, { [`task:${other}:whom`]: `pupil:${stranger.id.veraIn7B}` }))
    expect(refused?.refusals).toEqual({ [`task:${other}:whom`]: 'lesson.errors.whom' })
  })

  it('is due at a later lesson of the course alone', async () => {
    const foreign = await school.lesson(school.id.geographyOf7B, '2026-12-02', 3)
    const id = newId()
    for (const due of ['', lessonId, foreign]) {
      const saved = await save(task(id, { [`task:${id}:due`]: due }))
      expect(saved?.refusals, due).toEqual({ [`task:${id}:due`]: 'lesson.errors.due' })
    }
  })

  it('of another course is not touched by its id', async () => {
    const { id, schoolId, at } = school
    const homeworkId = newId()
    const theirs = { schoolId, id: homeworkId, courseId: id.geographyOf7B, dueDay: new Date('2026-12-02'), text: '§ 5' }
    await db.homework.create({ data: { ...theirs, byId: id.orlova, at } })
    await save(task(homeworkId))

    expect(await db.homework.findFirst({ where: { id: homeworkId }, select: { text: true } })).toEqual({ text: '§ 5' })
  })
})

describe('a work', () => {
  it('comes with the button, with its kind’s weight, also at a lesson ahead', async () => {
    const id = newId()
    await save({ intent: 'add-column', 'column:id': id, 'column:kind': school.id.answer }, journal(), next)
    expect((await findLesson(journal(), next))?.lesson.columns).toMatchObject([{ id, weightTenths: 10 }])
  })

  it('does not come by itself while nothing stands in its column', async () => {
    await save({ 'column:id': newId(), 'column:kind': school.id.answer })
    expect((await sheet())?.columns).toEqual([])
  })

  it('with an impossible weight is not made, and its marks wait in the form', async () => {
    const id = newId()
    const saved = await save({
      'column:id': id,
      'column:kind': school.id.answer,
      'column:weight': 'много',
      [`mark:${id}:${school.id.veraIn7B}`]: '5',
    })
    expect(saved?.refusals).toEqual({ 'column:weight': 'journal.errors.weight' })
    expect(await marks()).toBe(0)
  })
})

describe('those who may not write', () => {
  it('the class teacher, the head, and anybody on a closed day, change nothing', async () => {
    for (const role of ['class-teacher', 'head'] as const) {
      expect((await save({ topic: 'Тема' }, journal({ role })))?.refusals).toEqual({
        form: 'journal.refusals.readOnly',
      })
    }
    const old = await school.lesson(school.id.algebraOf7B, '2026-09-07', 1, 'Повторение')
    const closed = await save({ topic: 'Тема', intent: 'all-present' }, journal(), old)
    expect(closed?.refusals).toEqual({ form: 'journal.refusals.dayClosed' })
    expect(await db.lesson.count({ where: { schoolId: school.schoolId, topic: 'Тема' } })).toBe(0)
  })

  it('nobody in a period that the head has closed, while the teacher’s own closing is about marks alone', async () => {
    const closing = { schoolId: school.schoolId, periodId: school.id.quarter, isClosed: true, byId: newId() }
    await db.periodClosing.create({
      data: { ...closing, id: newId(), courseId: school.id.algebraOf7B, at: school.at },
    })
    expect((await save({ topic: 'Степени' }))?.refusals).toEqual({})

    await db.periodClosing.create({ data: { ...closing, id: newId(), at: school.at } })
    const closed = await save({ topic: 'Тема', intent: 'all-present' })
    expect(closed?.refusals).toEqual({ form: 'journal.refusals.periodClosed' })
    expect(await sheet()).toMatchObject({ topic: 'Степени', isAttendanceTaken: false })
  })

  it('a substitute at a lesson of somebody else, a teacher in another journal: there is no such lesson', async () => {
    expect(await save({ topic: 'Тема' }, journal({ role: 'substitute', lessonIds: [next] }))).toBeNull()
    expect(await save({ topic: 'Тема' }, journal({ courseId: school.id.geographyOf7B }))).toBeNull()
  })

  it('take no attendance and give no marks at a lesson to come, but plan it', async () => {
    const [id, vera] = [newId(), school.id.veraIn7B]
    const fields = {
      topic: 'Тема',
      [`attendance:${vera}`]: 'absent',
      [`mark:${id}:${vera}`]: '5',
      intent: 'all-present',
    }
    await save({ ...fields, 'column:id': id, 'column:kind': school.id.answer }, journal(), next)

    expect((await findLesson(journal(), next))?.lesson).toMatchObject({ topic: 'Тема', isAttendanceTaken: false })
    expect(await marks()).toBe(0)
    expect(await db.attendanceEntry.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })
})

it('shows both marks where somebody else was faster, and leaves theirs', async () => {
  const { veraIn7B: vera, algebraOf7B, orlova } = school.id
  const columnId = await school.column(algebraOf7B, lessonId)
  const cell = `mark:${columnId}:${vera}`
  await save({ [cell]: '4' }, journal({ accountId: orlova }))
  const saved = await save({ [cell]: '5', seen: '{}' })

  expect(saved?.cells).toMatchObject([{ cell, result: { outcome: 'conflict', now: { value: '4', entries: 1 } } }])
  expect((await sheet())?.pupils[0]?.marks[columnId]).toEqual({ value: '4', entries: 1 })
})
