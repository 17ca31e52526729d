import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { countStatements } from '@/lib/platform/statement-count'
import { attachToTask, findTaskForFiles } from './file-commands'
import { listTasks } from './homework-queries'
import { tickTask } from './homework-tick-commands'
import { arrived, makeSchoolWithTask, type SchoolWithTask } from './testing-homework'

const week = { firstDay: '2026-11-23', lastDay: '2026-11-29' } as const

let school: SchoolWithTask
let homeworkId: string

beforeAll(async () => {
  school = await makeSchoolWithTask()
})

beforeEach(async () => {
  await db.homeworkTick.deleteMany()
  await db.storedFile.deleteMany()
  await db.homework.deleteMany()
  homeworkId = await school.task()
})

const tasksOf = async (diary = school.diary()) => (await listTasks(diary, week)).tasks

describe('the tasks of a pupil', () => {
  it('come with their files, in one statement', async () => {
    const journal = school.journal()
    const task = await findTaskForFiles(journal, homeworkId)
    if (!task) throw new Error('no task')
    await attachToTask(journal, task, [await arrived('Условие', 'Условие.txt')])

    const before = countStatements()
    const [found] = await tasksOf()
    expect(countStatements() - before).toBe(1)
    expect(found).toMatchObject({
      id: homeworkId,
      text: '№ 412',
      dueDay: '2026-11-24',
      asksWork: true,
      isDone: false,
      files: [{ name: 'Условие.txt', type: 'text/plain', bytes: 14 }],
      handIns: [],
    })
  })

  it('are those of the class, of the own group and of this pupil alone', async () => {
    const { id } = school
    await school.task({ text: 'Вере', enrolmentId: id.veraIn7B })
    await school.task({ text: 'Олегу', enrolmentId: id.olegIn7B })
    await school.task({ text: 'группе Веры', groupId: id.english1 })
    await school.task({ text: 'другой группе', groupId: id.english2 })
    await school.task({ text: 'другому классу', courseId: id.algebraOf7A, lessonId: null, givenLessonId: null })
    await school.task({ text: 'снято', withdrawnAt: school.at })

    expect((await tasksOf()).map(({ text }) => text).sort()).toEqual(['Вере', 'группе Веры', '№ 412'])
  })

  it('are none of a time when the pupil was in another class', async () => {
    const [span] = school.diary().enrolments
    if (!span) throw new Error('no span')
    expect(await tasksOf(school.diary({ enrolments: [{ ...span, firstDay: '2026-11-25' }] }))).toEqual([])
    expect(await tasksOf(school.diary({ enrolments: [{ ...span, lastDay: '2026-11-23' }] }))).toEqual([])
  })
})

describe('«Сделано»', () => {
  it('is the reader’s own, and can be taken back', async () => {
    const [mother, father] = [school.diary(), school.diary({ accountId: newId() })]
    expect(await tickTask(mother, { homeworkId, isDone: true })).toBe(true)
    await tickTask(mother, { homeworkId, isDone: true })
    expect((await tasksOf(mother))[0]?.isDone).toBe(true)
    expect((await tasksOf(father))[0]?.isDone).toBe(false)

    await tickTask(mother, { homeworkId, isDone: false })
    expect((await tasksOf(mother))[0]?.isDone).toBe(false)
  })

  it('by the pupil is seen by the parent, that of a tutor is not', async () => {
    const { schoolId, id } = school
    const [pupil, tutor] = [newId(), newId()]
    for (const [accountId, relation] of [
      [pupil, 'pupil'],
      [tutor, 'tutor'],
    ] as const) {
      const person = { surname: 'Ковалёва', givenName: 'Вера', email: `${accountId}@test.example` }
      await db.account.create({ data: { id: accountId, ...person, createdAt: school.at } })
      const grant = {
        accountId,
        id: newId(),
        schoolId,
        pupilId: id.vera,
        basis: 'invitee',
        relation,
        grantorId: id.parent,
      }
      await db.grant.create({ data: { ...grant, parts: ['homework'], startedAt: school.at } })
    }
    await tickTask(school.diary({ accountId: tutor, basis: 'invitee' }), { homeworkId, isDone: true })
    expect((await tasksOf())[0]?.isDoneByPupil).toBe(false)

    const own = school.diary({ accountId: pupil, basis: 'invitee', relation: 'pupil' })
    await tickTask(own, { homeworkId, isDone: true })
    expect((await tasksOf())[0]).toMatchObject({ isDoneByPupil: true, isDone: false })
    expect((await listTasks(own, week)).mayHandIn).toBe(true)
    expect(
      (await listTasks(school.diary({ accountId: tutor, basis: 'invitee', relation: 'tutor' }), week)).mayHandIn,
    ).toBe(false)

    await db.grant.updateMany({ where: { accountId: pupil }, data: { endedAt: school.at } })
    expect((await tasksOf())[0]?.isDoneByPupil).toBe(false)
    const otherwise = school.diary({ accountId: pupil, basis: 'invitee', relation: 'relative' })
    expect((await listTasks(otherwise, week)).mayHandIn).toBe(false)
  })

  it('is not said of a task of another pupil, class or school', async () => {
    const { id } = school
    const ofOleg = await school.task({ enrolmentId: id.olegIn7B })
    const of7A = await school.task({ courseId: id.algebraOf7A, lessonId: null, givenLessonId: null })
    const elsewhere = await (await makeSchoolWithTask()).task()
    for (const other of [ofOleg, of7A, elsewhere, newId()]) {
      expect(await tickTask(school.diary(), { homeworkId: other, isDone: true }), other).toBe(false)
    }
    expect(await db.homeworkTick.count()).toBe(0)
  })
})
