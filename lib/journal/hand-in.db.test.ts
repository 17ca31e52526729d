import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DiaryKey } from '@/lib/access/key'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { listArrivals } from '@/lib/platform/files/testing'
import { newId } from '@/lib/platform/id'
import { mostHandIns, stateOf } from './hand-in'
import { findTaskToHandIn, handIn } from './hand-in-commands'
import { findWork, listWorks } from './hand-in-queries'
import { listTasks } from './homework-queries'
import { returnWork } from './return-commands'
import { arrived, makeSchoolWithTask, type SchoolWithTask } from './testing-homework'

const week = { firstDay: '2026-11-23', lastDay: '2026-11-29' } as const

let school: SchoolWithTask
let homeworkId: string

beforeAll(async () => {
  school = await makeSchoolWithTask()
})

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  homeworkId = await school.task()
})

async function send(diary: DiaryKey, text: string, ...files: string[]) {
  const task = await findTaskToHandIn(diary, homeworkId)
  if (!task) throw new Error('no such task')
  return handIn(diary, task, { text, files: await Promise.all(files.map((content) => arrived(content))) })
}

async function worksOf(diary = school.diary()) {
  const { tasks } = await listTasks(diary, week)
  return tasks.find(({ id }) => id === homeworkId)?.handIns ?? []
}

async function newestOf(diary = school.diary()): Promise<string> {
  return (await worksOf(diary)).at(-1)?.id ?? ''
}

const giveBack = (handInId: string, said: { word?: string; mark?: string; entryId?: string; columnId?: string } = {}) =>
  returnWork(school.journal(), { homeworkId, handInId, ...made(), word: '', mark: '', ...said })

const made = () => ({ entryId: newId(), columnId: newId() })

describe('work', () => {
  it('is handed in with a word and files', async () => {
    expect(await send(school.diary(), ' Решила всё ', 'Ответ: 4')).toBe('handed-in')
    expect(await worksOf()).toMatchObject([
      { text: 'Решила всё', day: '2026-11-24', files: [{ name: 'работа.txt', bytes: 13 }], returned: null },
    ])
    expect(await listArrivals()).toEqual([])
  })

  it('may be sent again while nobody has looked, but is one when a button was pressed twice', async () => {
    await send(school.diary(), 'Решила', 'Ответ: 4')
    expect(await send(school.diary(), 'Решила', 'Ответ: 4')).toBe('handed-in')
    expect(await worksOf()).toHaveLength(1)
    await send(school.diary(), 'Решила', 'Ответ: 5')
    expect(await worksOf()).toHaveLength(2)
    expect(await listArrivals()).toEqual([])
  })

  it('is one where the same form came twice at one moment', async () => {
    const both = await Promise.all([send(school.diary(), 'Решила', 'x'), send(school.diary(), 'Решила', 'x')])
    expect(both).toEqual(['handed-in', 'handed-in'])
    expect(await worksOf()).toHaveLength(1)
  })

  it('is not there when neither a word nor a file came', async () => {
    expect(await send(school.diary(), '  ')).toBe('empty')
    expect(await worksOf()).toEqual([])
  })

  it('is taken so many times and no more, and what is not taken leaves no file', async () => {
    const { schoolId, id } = school
    await db.handIn.createMany({
      data: Array.from({ length: mostHandIns }, () => ({
        schoolId,
        id: newId(),
        homeworkId,
        enrolmentId: id.veraIn7B,
        byId: id.parent,
        at: school.at,
      })),
    })
    const before = await db.storedFile.count()
    expect(await send(school.diary(), 'Ещё', 'x')).toBe('closed')
    expect(await db.storedFile.count()).toBe(before)
    expect(await listArrivals()).toEqual([])
  })

  it('is taken of the pupil and of a parent, for a task that asks for it', async () => {
    const tutor = school.diary({ accountId: newId(), basis: 'invitee' })
    expect(await findTaskToHandIn(tutor, homeworkId)).toBeNull()
    expect(await findTaskToHandIn(school.diary(), await school.task({ asksWork: false }))).toBeNull()
    expect(await findTaskToHandIn(school.diary(), await school.task({ withdrawnAt: school.at }))).toBeNull()
    expect(await findTaskToHandIn(school.diary(), await school.task({ enrolmentId: school.id.olegIn7B }))).toBeNull()
    expect(await findTaskToHandIn(school.diary({ parts: new Set(['marks']) }), homeworkId)).toBeNull()
    expect(await findTaskToHandIn(school.diary(), newId())).toBeNull()
    expect(await findTaskToHandIn(school.diary(), 'not-an-id')).toBeNull()
    expect(await findTaskToHandIn(school.diary(), homeworkId)).toMatchObject({ enrolmentId: school.id.veraIn7B })
  })

  it('is not taken any more of a pupil who has left', async () => {
    const [span] = school.diary().enrolments
    if (!span) throw new Error('no span')
    moveClock(new Date('2026-11-26T07:30:00Z'))
    const left = school.diary({ enrolments: [{ ...span, lastDay: '2026-11-25' }] })
    expect(await findTaskToHandIn(left, homeworkId)).toBeNull()
    expect(
      await findTaskToHandIn(school.diary({ enrolments: [{ ...span, lastDay: '2026-11-26' }] }), homeworkId),
    ).not.toBeNull()
  })

  it('is read by its own family, and by no other of the class', async () => {
    await send(school.diary(), 'Решила')
    expect(await worksOf(school.oleg())).toEqual([])
    expect(await worksOf(school.diary({ accountId: newId(), basis: 'invitee' }))).toHaveLength(1)
  })
})

describe('a teacher', () => {
  it('sees for each task how many handed in and how many wait', async () => {
    await send(school.diary(), 'Решила')
    await send(school.oleg(), 'Решил')
    await giveBack(await newestOf(school.oleg()), { word: 'Хорошо' })
    const works = await listWorks(school.journal())
    expect(works.find(({ id }) => id === homeworkId)).toMatchObject({ pupils: 2, handedIn: 2, waiting: 1 })
    expect((await findWork(school.journal(), homeworkId))?.pupils.map(({ handIns }) => stateOf(handIns))).toEqual([
      'handed-in',
      'returned',
    ])
  })

  it('finds no task of another journal or school, nor a substitute one of another lesson', async () => {
    const { id } = school
    const other = school.journal({ courseId: id.geographyOf7B })
    const elsewhere = (await makeSchoolWithTask()).journal()
    const substitute = school.journal({ role: 'substitute', lessonIds: [newId()] })
    for (const journal of [other, elsewhere, substitute]) {
      expect(await findWork(journal, homeworkId)).toBeNull()
      expect((await listWorks(journal)).map((work) => work.id)).not.toContain(homeworkId)
    }
    const own = school.journal({ role: 'substitute', lessonIds: [school.due] })
    expect(await findWork(own, homeworkId)).not.toBeNull()
  })

  it('gives work back with a word, and it may be handed in again', async () => {
    await send(school.diary(), 'Решила')
    expect(await giveBack(await newestOf(), { word: 'Проверьте второй номер' })).toEqual({ ok: true })
    expect((await worksOf())[0]?.returned).toMatchObject({
      text: 'Проверьте второй номер',
      hasMark: false,
      mark: null,
    })
    expect(await send(school.diary(), 'Исправила')).toBe('handed-in')
    expect(stateOf(await worksOf())).toBe('handed-in')
  })

  it('gives a mark with it, which stands in the journal, and the task is closed', async () => {
    await send(school.diary(), 'Решила')
    await send(school.oleg(), 'Решил')
    expect(await giveBack(await newestOf(), { mark: '5' })).toEqual({ ok: true })
    await giveBack(await newestOf(school.oleg()), { word: 'Неплохо', mark: '4' })

    expect((await worksOf())[0]?.returned).toMatchObject({ text: null, hasMark: true, mark: '5' })
    expect(await send(school.diary(), 'Ещё')).toBe('closed')
    const columns = await db.column.findMany({
      where: { lessonId: school.due, kindId: school.kindId },
      select: { entries: { select: { value: true }, orderBy: { value: 'asc' } } },
    })
    expect(columns).toEqual([{ entries: [{ value: '4' }, { value: '5' }] }])

    const noMarks = school.diary({ parts: new Set(['homework']) })
    expect((await worksOf(noMarks))[0]?.returned).toMatchObject({ hasMark: true, mark: null })
  })

  it('is told where a mark may not stand, and the work is not returned then', async () => {
    const { id } = school
    const [yesterday, tomorrow] = ['2026-11-23', '2026-11-26'] as const
    const lessonId = await school.lesson(id.algebraOf7B, tomorrow, 4)
    homeworkId = await school.task({ dueDay: tomorrow, lessonId, givenLessonId: null })
    await send(school.diary(), 'Решила')
    expect(await giveBack(await newestOf(), { mark: '5' })).toEqual({
      ok: false,
      refusals: { mark: 'homework.errors.noLesson' },
    })

    homeworkId = await school.task({ lessonId: await school.lesson(id.algebraOf7B, yesterday, 5) })
    await send(school.diary(), 'Решила')
    expect(await giveBack(await newestOf(), { mark: '7' })).toMatchObject({
      refusals: { mark: 'homework.errors.values.five' },
    })
    expect((await worksOf())[0]?.returned).toBeNull()
  })

  it('does not write over a mark that stands, and says so', async () => {
    const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-24', 6)
    homeworkId = await school.task({ lessonId })
    const { schoolId, id } = school
    const columnId = newId()
    const column = { schoolId, id: columnId, courseId: id.algebraOf7B, lessonId, kindId: school.kindId }
    await db.column.create({ data: { ...column, weightTenths: 10 }, select: { id: true } })
    await school.mark({ columnId, value: '3' })
    await send(school.diary(), 'Решила')

    expect((await findWork(school.journal(), homeworkId))?.pupils[0]).toMatchObject({ mark: '3', entries: 1 })
    expect(await giveBack(await newestOf(), { mark: '5' })).toMatchObject({
      refusals: { mark: 'homework.errors.markStands' },
    })
    expect(await db.markEntry.count({ where: { columnId } })).toBe(1)
  })

  it('returns a work once, the newest, and with the same form one mark', async () => {
    const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-24', 7)
    homeworkId = await school.task({ lessonId })
    await send(school.diary(), 'Решила')
    const older = await newestOf()
    await send(school.diary(), 'Решила иначе')
    expect(await giveBack(older, { word: 'Да' })).toMatchObject({ refusals: { form: 'homework.errors.newerWork' } })

    const [newest, ids] = [await newestOf(), made()]
    const both = await Promise.all([giveBack(newest, { mark: '5', ...ids }), giveBack(newest, { mark: '5', ...ids })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.markEntry.count({ where: { id: ids.entryId } })).toBe(1)
    expect(await giveBack(newest, { word: 'Ещё' })).toMatchObject({
      refusals: { form: 'homework.errors.returnedAlready' },
    })
  })

  it('alone returns work: not the class teacher, the head, nor somebody of another journal', async () => {
    await send(school.diary(), 'Решила')
    const said = { homeworkId, handInId: await newestOf(), ...made(), word: 'Да', mark: '' }
    for (const role of ['class-teacher', 'head'] as const) {
      expect(await returnWork(school.journal({ role }), said)).toMatchObject({ ok: false })
    }
    const other = school.journal({ courseId: school.id.geographyOf7B })
    expect(await returnWork(other, said)).toMatchObject({ ok: false })
    expect(await returnWork((await makeSchoolWithTask()).journal(), said)).toMatchObject({ ok: false })
    expect((await worksOf())[0]?.returned).toBeNull()
  })
})
