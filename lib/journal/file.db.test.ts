import { beforeEach, describe, expect, it } from 'vitest'
import type { DiaryKey, JournalKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { mostFiles } from '@/lib/platform/files/limits'
import { fileStore } from '@/lib/platform/files/store'
import { contentOf, listArrivals } from '@/lib/platform/files/testing'
import { newId } from '@/lib/platform/id'
import { attachToTask, findTaskForFiles, forgetFiles, keepFiles, removeTaskFile } from './file-commands'
import { admitFiles } from './file-limits'
import { mayChangeFiles, type OpenFile, openFileOfDiary, openFileOfJournal } from './file-queries'
import { findTaskToHandIn, handIn } from './hand-in-commands'
import { arrived, makeSchoolWithTask, type SchoolWithTask } from './testing-homework'

let school: SchoolWithTask
let homeworkId: string

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  school ??= await makeSchoolWithTask()
  homeworkId = await school.task()
})

async function attach(content: string, journal = school.journal()): Promise<string> {
  const task = await findTaskForFiles(journal, homeworkId)
  const file = await arrived(content)
  if (!task) throw new Error('not theirs')
  await attachToTask(journal, task, [file])
  return file.id
}

async function handInFile(content: string): Promise<string> {
  const task = await findTaskToHandIn(school.diary(), homeworkId)
  const file = await arrived(content)
  if (task) await handIn(school.diary(), task, { text: '', files: [file] })
  return file.id
}

async function isOpened(opening: Promise<OpenFile | null>): Promise<boolean> {
  const file = await opening
  file?.content.destroy()
  return file !== null
}

const byDiary = (diary: DiaryKey, fileId: string) => isOpened(openFileOfDiary(diary, fileId))
const byJournal = (journal: JournalKey, fileId: string) => isOpened(openFileOfJournal(journal, fileId))

describe('a file of a task', () => {
  it('is opened by whom the task concerns, and by staff of the journal', async () => {
    const fileId = await attach('Условие')
    const file = await openFileOfDiary(school.diary(), fileId)
    expect(file).toMatchObject({ name: 'работа.txt', type: 'text/plain', bytes: 14 })
    expect(await contentOf(file?.content ?? null)).toBe('Условие')
    expect(await byDiary(school.oleg(), fileId)).toBe(true)
    expect(await byDiary(school.diary({ parts: new Set(['marks']) }), fileId)).toBe(false)
    for (const role of ['teacher', 'class-teacher', 'head'] as const) {
      expect(await byJournal(school.journal({ role }), fileId), role).toBe(true)
    }
  })

  it('is not opened by another class, another pupil for whom it was not set, or another school', async () => {
    const ofClass = await attach('Условие')
    const other = await makeSchoolWithTask()
    expect(await byDiary(other.diary(), ofClass)).toBe(false)
    expect(await byJournal(other.journal(), ofClass)).toBe(false)
    expect(await byJournal(school.journal({ courseId: school.id.geographyOf7B }), ofClass)).toBe(false)

    homeworkId = await school.task({ enrolmentId: school.id.veraIn7B })
    const ofVera = await attach('Вере')
    expect(await byDiary(school.diary(), ofVera)).toBe(true)
    expect(await byDiary(school.oleg(), ofVera)).toBe(false)

    homeworkId = await school.task({ courseId: school.id.algebraOf7A, lessonId: null, givenLessonId: null })
    const of7A = await attach('7А', school.journal({ courseId: school.id.algebraOf7A }))
    expect(await byDiary(school.diary(), of7A)).toBe(false)
  })

  it('is not opened of days before the pupil came or after the pupil left', async () => {
    const fileId = await attach('Условие')
    const [span] = school.diary().enrolments
    if (!span) throw new Error('no span')
    const within = (days: Partial<typeof span>) => byDiary(school.diary({ enrolments: [{ ...span, ...days }] }), fileId)
    expect(await within({ firstDay: '2026-11-25' })).toBe(false)
    expect(await within({ lastDay: '2026-11-23' })).toBe(false)
    expect(await within({ firstDay: '2026-11-24', lastDay: '2026-11-24' })).toBe(true)
  })

  it('is opened by a substitute of that lesson, and of no other', async () => {
    const fileId = await attach('Условие')
    const substitute = (lessonId: string) => school.journal({ role: 'substitute', lessonIds: [lessonId] })
    expect(await byJournal(substitute(school.due), fileId)).toBe(true)
    expect(await byJournal(substitute(newId()), fileId)).toBe(false)
  })

  it('is hung on a task by a substitute where the task was given at that lesson, not where it is due', async () => {
    const substitute = (lessonId: string) => school.journal({ role: 'substitute', lessonIds: [lessonId] })
    for (const lessonId of [newId(), school.due]) {
      expect(await findTaskForFiles(substitute(lessonId), homeworkId)).toBeNull()
      expect(await mayChangeFiles(substitute(school.due), lessonId === school.due ? school.given : lessonId)).toBe(
        false,
      )
    }
    const fileId = await attach('Условие', substitute(school.given))
    expect(await removeTaskFile(substitute(school.due), fileId)).toBe('gone')
    expect(await removeTaskFile(substitute(school.given), fileId)).toBe('taken-off')
  })

  it('stays as it is once the day of the lesson is closed, or its period by the head', async () => {
    const fileId = await attach('Условие')
    const { schoolId, id } = school
    const task = await findTaskForFiles(school.journal(), homeworkId)
    const tryAll = async () => [
      await mayChangeFiles(school.journal(), school.given),
      task && (await attachToTask(school.journal(), task, [await arrived('Ещё')])),
      await removeTaskFile(school.journal(), fileId),
    ]
    moveClock(new Date('2026-12-20T07:30:00Z'))
    expect(await tryAll()).toEqual([false, { isClosed: true }, 'closed'])

    moveClock(new Date('2026-11-24T07:30:00Z'))
    const closing = { schoolId, periodId: id.quarter, isClosed: true, byId: id.orlova, at: school.at }
    const { id: closingId } = await db.periodClosing.create({ data: { ...closing, id: newId() }, select: { id: true } })
    expect(await tryAll()).toEqual([false, { isClosed: true }, 'closed'])
    await db.periodClosing.create({ data: { ...closing, id: newId(), isClosed: false, replaces: closingId } })
    expect((await tryAll()).slice(1)).toEqual([{ isClosed: false, left: 0 }, 'taken-off'])
  })

  it('is hung on a task by who writes in the journal, and taken off by them', async () => {
    for (const role of ['class-teacher', 'head'] as const) {
      expect(await findTaskForFiles(school.journal({ role }), homeworkId), role).toBeNull()
    }
    const other = school.journal({ courseId: school.id.geographyOf7B })
    expect(await findTaskForFiles(other, homeworkId)).toBeNull()
    expect(await findTaskForFiles(school.journal(), 'not-an-id')).toBeNull()

    const fileId = await attach('Условие')
    expect(await removeTaskFile(school.journal({ role: 'head' }), fileId)).toBe('gone')
    expect(await removeTaskFile(other, fileId)).toBe('gone')
    expect(await removeTaskFile(school.journal(), fileId)).toBe('taken-off')
    expect(await removeTaskFile(school.journal(), fileId)).toBe('gone')
    expect(await byDiary(school.diary(), fileId)).toBe(false)
    expect(await byJournal(school.journal(), fileId)).toBe(false)
  })

  it('comes with nine others at most', async () => {
    const task = await findTaskForFiles(school.journal(), homeworkId)
    if (!task) throw new Error('no task')
    const files = await Promise.all(Array.from({ length: mostFiles + 2 }, (_, number) => arrived(`${number}`)))
    expect(await attachToTask(school.journal(), task, files)).toEqual({ isClosed: false, left: 2 })
    expect(await db.storedFile.count({ where: { homeworkId } })).toBe(mostFiles)
    expect(await listArrivals()).toEqual([])
  })
})

describe('a file of a work', () => {
  it('is opened by the pupil’s own readers and by staff, and by no other family of the class', async () => {
    const fileId = await handInFile('Ответ: 4')
    expect(await contentOf((await openFileOfDiary(school.diary(), fileId))?.content ?? null)).toBe('Ответ: 4')
    expect(await byDiary(school.diary({ accountId: newId(), basis: 'invitee' }), fileId)).toBe(true)
    expect(await byJournal(school.journal(), fileId)).toBe(true)
    expect(await byJournal(school.journal({ role: 'class-teacher' }), fileId)).toBe(true)
    expect(await byDiary(school.oleg(), fileId)).toBe(false)
    expect(await byDiary(school.diary({ parts: new Set(['marks']) }), fileId)).toBe(false)
    expect(await byJournal(school.journal({ courseId: school.id.geographyOf7B }), fileId)).toBe(false)
  })

  it('is not taken off by a teacher', async () => {
    expect(await removeTaskFile(school.journal(), await handInFile('Ответ: 4'))).toBe('gone')
  })
})

it('is nothing when the id is none, or of nothing', async () => {
  for (const id of ['not-an-id', '', newId()]) {
    expect(await byDiary(school.diary(), id)).toBe(false)
    expect(await byJournal(school.journal(), id)).toBe(false)
  }
})

describe('the files of a day', () => {
  const megabytes = (count: number) => ({ bytes: count * 1024 * 1024 })

  it('are a hundred of an account, and two hundred megabytes; what is too much is not counted', async () => {
    const [one, other] = [{ accountId: newId() }, { accountId: newId() }]
    expect(await admitFiles(one, Array(99).fill({ bytes: 1 }))).toBe(true)
    expect(await admitFiles(one, Array(2).fill({ bytes: 1 }))).toBe(false)
    expect(await admitFiles(one, [{ bytes: 1 }])).toBe(true)
    expect(await admitFiles(one, [{ bytes: 1 }])).toBe(false)
    expect(await admitFiles(one, [])).toBe(true)

    expect(await admitFiles(other, Array(10).fill(megabytes(19)))).toBe(true)
    expect(await admitFiles(other, [megabytes(11)])).toBe(false)
    expect(await admitFiles(other, [megabytes(10)])).toBe(true)
  })

  it('are counted though they come at one moment', async () => {
    const account = { accountId: newId() }
    const told = await Promise.all(Array.from({ length: 15 }, () => admitFiles(account, Array(10).fill({ bytes: 1 }))))
    expect(told.filter(Boolean).length).toBeLessThanOrEqual(10)
  })
})

describe('what nobody needs', () => {
  const night = systemKey('journal.forget-files')
  const exists = async (id: string) => {
    const content = await (await fileStore()).get({ schoolId: school.schoolId, id })
    content?.destroy()
    return content !== null
  }

  it('goes in the night: what came to belong to nothing, and what was removed a month ago', async () => {
    await db.storedFile.deleteMany()
    const [orphan, kept, removed] = [await arrived('orphan'), await attach('kept'), await attach('removed')]
    await keepFiles(school.schoolId, school.id.krylov, [orphan])
    await removeTaskFile(school.journal(), removed)

    moveClock(new Date('2026-11-25T06:00:00Z'))
    expect(await forgetFiles(night)).toBe(0)
    moveClock(new Date('2026-11-25T08:00:00Z'))
    expect(await forgetFiles(night)).toBe(1)
    expect(await Promise.all([orphan.id, kept, removed].map(exists))).toEqual([false, true, true])

    moveClock(new Date('2026-12-25T08:00:00Z'))
    expect(await forgetFiles(night)).toBe(1)
    expect(await Promise.all([orphan.id, kept, removed].map(exists))).toEqual([false, true, false])
    expect(await db.storedFile.count({ where: { id: { in: [orphan.id, kept, removed] } } })).toBe(1)
  })

  it('has its row from the first byte in the store on, so that it is found', async () => {
    const file = await arrived('x')
    await keepFiles(school.schoolId, school.id.krylov, [{ ...file, path: '/no/such/file' }]).catch(() => {})
    expect(await db.storedFile.count({ where: { id: file.id } })).toBe(1)
  })
})
