import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { countStatements } from '@/lib/platform/statement-count'
import { chainOf } from './chain'
import type { AttendanceToSave, EntryToSave, MarkToSave } from './entry'
import { saveEntries } from './entry-commands'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let krylov: JournalKey
let osipova: JournalKey
let lessonId: string
let columnId: string

beforeAll(async () => {
  school = await makeSmallSchool()
  const { schoolId, id } = school
  const course = { schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class }
  krylov = testJournalKey({ ...course, accountId: id.krylov })
  osipova = testJournalKey({ ...course, accountId: id.orlova })
  lessonId = await school.lesson(id.algebraOf7B, '2026-11-23', 1)
})

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  columnId = await school.column(school.id.algebraOf7B, lessonId)
})

function mark(value: string | null, said: Partial<MarkToSave> = {}): MarkToSave {
  return { type: 'mark', id: newId(), columnId, enrolmentId: school.id.veraIn7B, value, saw: 0, ...said }
}

function attendance(kind: AttendanceToSave['kind'], said: Partial<AttendanceToSave> = {}): AttendanceToSave {
  return { type: 'attendance', id: newId(), lessonId, enrolmentId: school.id.veraIn7B, kind, saw: 0, ...said }
}

async function save(journal: JournalKey, ...entries: EntryToSave[]) {
  return (await saveEntries(journal, entries)).results
}

const outcomes = async (journal: JournalKey, ...entries: EntryToSave[]) =>
  (await save(journal, ...entries)).map((result) => (result.outcome === 'refused' ? result.refusal : result.outcome))

async function ledger(column = columnId) {
  const where = { schoolId: school.schoolId, columnId: column }
  const select = { id: true, replaces: true, value: true, enrolmentId: true, reason: true, byId: true }
  return chainOf(await db.markEntry.findMany({ where, select }))
}

describe('a mark', () => {
  it('is added to the ledger with its author and its time, and can be taken back for some minutes', async () => {
    const first = mark('4')
    expect(await save(krylov, first)).toEqual([
      { id: first.id, outcome: 'saved', entries: 1, undoUntil: expect.any(Date) },
    ])
    expect(await ledger()).toMatchObject([{ id: first.id, value: '4', byId: krylov.accountId, replaces: null }])
  })

  it('sent again is saved once, and says the same', async () => {
    const first = mark('4')
    await save(krylov, first)
    expect(await save(krylov, first)).toMatchObject([{ outcome: 'saved', entries: 1 }])
    expect(await save(krylov, first, mark('5', { saw: 1 }))).toMatchObject([{ entries: 1 }, { entries: 2 }])
    expect((await ledger()).map(({ value }) => value)).toEqual(['4', '5'])
  })

  it('sent again after somebody else wrote, tells where it stood: its writer has not seen theirs', async () => {
    const first = mark('4')
    await save(krylov, first)
    await save(osipova, mark('5', { saw: 1, reason: 'resit' }))
    expect(await save(krylov, first)).toMatchObject([{ outcome: 'saved', entries: 1 }])
    expect(await outcomes(krylov, mark('3', { saw: 1, reason: 'resit' }))).toEqual(['conflict'])
  })

  it('keeps the order of a batch within a cell', async () => {
    const batch = [mark('4'), mark(null, { saw: 1 }), mark('4/5', { saw: 2 })]
    expect(await outcomes(krylov, ...batch)).toEqual(['saved', 'saved', 'saved'])
    expect((await ledger()).map(({ id }) => id)).toEqual(batch.map(({ id }) => id))
  })

  it('does not count what was refused in what its writer saw', async () => {
    expect(await outcomes(krylov, mark('9'), mark('5', { saw: 1 }))).toEqual(['value', 'saved'])
    expect((await ledger()).map(({ value }) => value)).toEqual(['5'])
  })

  it('makes its work where there is none yet, with the weight of the kind', async () => {
    const column = { lessonId, kindId: school.id.answer }
    const made = newId()
    const batch = [
      mark('5', { columnId: made, column }),
      mark('4', { columnId: made, column, enrolmentId: school.id.olegIn7B }),
    ]
    expect(await outcomes(krylov, ...batch)).toEqual(['saved', 'saved'])
    expect(await db.column.findMany({ where: { id: made }, select: { weightTenths: true, lessonId: true } })).toEqual([
      { weightTenths: 10, lessonId },
    ])
  })
})

describe('a cell that somebody else wrote into', () => {
  it('is left alone, and both values are told', async () => {
    await save(krylov, mark('4'))
    expect(await save(osipova, mark('5'))).toMatchObject([
      { outcome: 'conflict', now: { value: '4', entries: 1, by: { surname: 'Крылов' }, at: expect.any(Date) } },
    ])
    expect((await ledger()).map(({ value }) => value)).toEqual(['4'])
  })

  it('is not written into by what its writer typed after, as if that had been seen', async () => {
    await save(krylov, mark('4'))
    expect(await outcomes(osipova, mark('5'), mark('3', { saw: 1 }))).toEqual(['conflict', 'conflict'])
    expect(await ledger()).toHaveLength(1)
  })

  it('lets the same teacher in another browser know too', async () => {
    await save(krylov, mark('4'))
    expect(await outcomes(krylov, mark('5'))).toEqual(['conflict'])
  })

  it('holds what was acknowledged, when four write at the same moment, and only their words', async () => {
    const before = await db.freeText.count()
    const batches = [1, 2, 3, 4].map((value) => [mark(String(value), { comment: 'Верно' }), mark('5', { saw: 1 })])
    const told = await Promise.all(batches.map((batch) => save(krylov, ...batch)))
    const saved = told.flat().filter(({ outcome }) => outcome === 'saved')
    expect((await ledger()).map(({ id }) => id).sort()).toEqual(saved.map(({ id }) => id).sort())
    expect(told.flat().filter(({ outcome }) => outcome === 'conflict')).toHaveLength(6)
    expect(await db.freeText.count()).toBe(before + 1)
  })

  it('is as safe in attendance', async () => {
    const lesson = await otherLesson()
    const cell = { lessonId: lesson, enrolmentId: school.id.olegIn7B }
    const batches = [1, 2, 3, 4].map(() => [attendance('absent', cell), attendance('late', { ...cell, saw: 1 })])
    const told = await Promise.all(batches.map((batch) => save(krylov, ...batch)))
    const saved = told.flat().filter(({ outcome }) => outcome === 'saved')
    const where = { schoolId: school.schoolId, lessonId: lesson }
    const entries = await db.attendanceEntry.findMany({ where, select: { id: true, replaces: true } })
    expect(chainOf(entries).map(({ id }) => id)).toEqual(saved.map(({ id }) => id))
    expect(entries).toHaveLength(2)
  })

  it('takes the same batch once, when two tabs send it at the same moment', async () => {
    const batch = [mark('4'), mark('5', { saw: 1 }), attendance('late', { minutes: 5, lessonId: await otherLesson() })]
    const told = await Promise.all([save(krylov, ...batch), save(krylov, ...batch), save(krylov, ...batch)])
    expect(told.flat().every(({ outcome }) => outcome === 'saved')).toBe(true)
    expect(await ledger()).toHaveLength(2)
  })
})

it('keeps of two hundred saves that run into each other just those that were acknowledged', async () => {
  const columns = await Promise.all([1, 2, 3].map(() => school.column(school.id.algebraOf7B, lessonId)))
  const cells = columns.flatMap((column) =>
    [school.id.veraIn7B, school.id.olegIn7B].map((pupil) => [column, pupil] as const),
  )
  const seen = new Map<string, number>()
  const acknowledged: string[] = []

  async function write(number: number) {
    const [column, pupil] = cells[number % cells.length] ?? cells[0] ?? ['', '']
    const cell = `${column} ${pupil}`
    const saw = seen.get(cell) ?? 0
    const entry = mark(String(1 + (number % 5)), { columnId: column, enrolmentId: pupil, saw, reason: 'resit' })
    const [result] = await save(number % 2 ? krylov : osipova, entry)
    if (result?.outcome === 'saved') acknowledged.push(entry.id)
    const entries =
      result?.outcome === 'saved' ? result.entries : result?.outcome === 'conflict' ? result.now.entries : saw
    seen.set(cell, Math.max(entries, seen.get(cell) ?? 0))
  }
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  await Promise.all(
    [0, 1, 2, 3].map(async (browser) => {
      for (const number of numbers.filter((one) => one % 4 === browser)) await write(number)
    }),
  )

  const where = { schoolId: school.schoolId, columnId: { in: columns } }
  const entries = await db.markEntry.findMany({
    where,
    select: { id: true, replaces: true, columnId: true, enrolmentId: true },
  })
  expect(entries.map(({ id }) => id).sort()).toEqual(acknowledged.sort())
  expect(acknowledged.length).toBeGreaterThan(50)
  for (const [column, pupil] of cells) {
    const cell = entries.filter(({ columnId, enrolmentId }) => columnId === column && enrolmentId === pupil)
    expect(chainOf(cell)).toHaveLength(cell.length)
  }
})

describe('a correction', () => {
  it('wants a reason after the time to undo, and keeps it', async () => {
    await save(krylov, mark('4'))
    moveClock(new Date('2026-11-24T07:36:00Z'))
    expect(await outcomes(krylov, mark('5', { saw: 1 }))).toEqual(['needs-reason'])
    expect(await outcomes(krylov, mark('5', { saw: 1, reason: 'copying-error' }))).toEqual(['saved'])
    expect((await ledger()).map(({ reason }) => reason)).toEqual([null, 'copying-error'])
  })

  it('wants a reason as late as ever where the same mark was written once more', async () => {
    await save(krylov, mark('4'))
    moveClock(new Date('2026-11-24T07:36:00Z'))
    expect(await outcomes(krylov, mark('4', { saw: 1, comment: 'Молодец' }))).toEqual(['saved'])
    expect(await outcomes(krylov, mark('5', { saw: 2 }))).toEqual(['needs-reason'])
    expect(await outcomes(osipova, mark('4', { saw: 2 }), mark('5', { saw: 3 }))).toEqual(['saved', 'needs-reason'])
  })

  it('keeps the teacher’s own words apart from the ledger', async () => {
    await save(krylov, mark('4'))
    await save(osipova, mark('5', { saw: 1, reason: 'Пересдал на перемене' }))
    const where = { schoolId: school.schoolId, columnId, value: '5' }
    const entry = await db.markEntry.findFirst({
      where,
      select: { reason: true, ownReason: { select: { text: true } } },
    })
    expect(entry).toEqual({ reason: null, ownReason: { text: 'Пересдал на перемене' } })
  })

  it('keeps the comment unless another is given, and leaves a debt’s behind', async () => {
    const saw = (count: number) => ({ saw: count })
    await save(
      krylov,
      mark('.', { comment: 'Сдать тетрадь', awaitedUntil: '2026-12-01' }),
      mark('.', saw(1)),
      mark('4', saw(2)),
    )
    await save(
      krylov,
      mark('4', { comment: 'Без чертежа', saw: 3 }),
      mark('5', saw(4)),
      mark('5', { comment: '', saw: 5 }),
    )
    const where = { schoolId: school.schoolId, columnId }
    const select = { id: true, replaces: true, awaitedUntil: true, comment: { select: { text: true } } }
    const entries = chainOf(await db.markEntry.findMany({ where, select }))
    expect(entries.map(({ comment }) => comment?.text ?? null)).toEqual([
      'Сдать тетрадь',
      'Сдать тетрадь',
      null,
      'Без чертежа',
      'Без чертежа',
      null,
    ])
    expect(entries.map(({ awaitedUntil }) => awaitedUntil !== null)).toEqual([true, true, false, false, false, false])
  })

  it('leaves no words behind where it lost', async () => {
    await save(krylov, mark('4'))
    const before = await db.freeText.count()
    await save(osipova, mark('5', { comment: 'Молодец', reason: 'Ошибся клеткой' }))
    expect(await db.freeText.count()).toBe(before)
  })
})

describe('attendance', () => {
  it('makes it taken at the lesson, once', async () => {
    const lesson = await otherLesson()
    const first = attendance('absent', { lessonId: lesson })
    expect(await outcomes(krylov, first)).toEqual(['saved'])
    moveClock(new Date('2026-11-24T08:30:00Z'))
    await save(osipova, attendance('present', { lessonId: lesson, saw: 1 }))
    const select = { attendanceTakenAt: true, attendanceTakenById: true }
    const taken = await db.lesson.findFirst({ where: { id: lesson }, select })
    expect(taken?.attendanceTakenAt?.toISOString()).toMatch(/^2026-11-24T07:30/)
    expect(taken?.attendanceTakenById).toBe(krylov.accountId)
  })

  it('is not taken by an entry that was refused', async () => {
    const lesson = await otherLesson('2026-11-25')
    expect(await outcomes(krylov, attendance('absent', { lessonId: lesson }))).toEqual(['notYet'])
    expect(await db.lesson.findFirst({ where: { id: lesson }, select: { attendanceTakenAt: true } })).toEqual({
      attendanceTakenAt: null,
    })
  })

  it('keeps the class teacher’s reason under what the teacher sees, and the minutes only of who was there in part', async () => {
    const lesson = await otherLesson()
    const cell = { schoolId: school.schoolId, lessonId: lesson, enrolmentId: school.id.veraIn7B }
    const said = { kind: 'absent', reason: 'illness', excused: true, saidBy: 'class-teacher', byId: school.id.orlova }
    await db.attendanceEntry.create({ data: { ...cell, ...said, id: newId(), at: school.at } })

    await save(krylov, attendance('late', { lessonId: lesson, saw: 1, minutes: 15 }))
    await save(krylov, attendance('absent', { lessonId: lesson, saw: 2, minutes: 15 }))
    const select = { id: true, replaces: true, kind: true, minutes: true, reason: true, excused: true, saidBy: true }
    const entries = chainOf(await db.attendanceEntry.findMany({ where: cell, select }))
    expect(entries.slice(1)).toMatchObject([
      { kind: 'late', minutes: 15, reason: 'illness', excused: true, saidBy: 'class-teacher' },
      { kind: 'absent', minutes: null, reason: 'illness', excused: true, saidBy: 'class-teacher' },
    ])
  })

  it('takes the reason that a parent announced for the day, not one that was withdrawn', async () => {
    const lesson = await otherLesson()
    const days = { firstDay: toDate('2026-11-23'), lastDay: toDate('2026-11-23') }
    const notice = {
      schoolId: school.schoolId,
      enrolmentId: school.id.olegIn7B,
      reason: 'family',
      byId: newId(),
      at: school.at,
    }
    await db.absenceNotice.create({ data: { ...notice, ...days, id: newId(), lessons: [] } })
    const withdrawn = { reason: 'illness', confirmedById: newId(), confirmedAt: school.at, withdrawnAt: school.at }
    await db.absenceNotice.create({ data: { ...notice, ...days, ...withdrawn, id: newId(), lessons: [] } })
    await save(krylov, attendance('absent', { lessonId: lesson, enrolmentId: school.id.olegIn7B }))
    const where = { schoolId: school.schoolId, lessonId: lesson }
    expect(
      await db.attendanceEntry.findFirst({ where, select: { reason: true, excused: true, saidBy: true } }),
    ).toEqual({
      reason: 'family',
      excused: false,
      saidBy: 'parent',
    })
  })
})

describe('nothing is written', () => {
  it('at the lesson of another journal, in its column or for its pupils', async () => {
    const { geographyOf7B } = school.id
    const elsewhere = await school.lesson(geographyOf7B, '2026-11-20', 1 + taken++)
    const theirs = await school.column(geographyOf7B, elsewhere)
    const column = { lessonId: elsewhere, kindId: school.id.answer }
    const known = mark('5', { columnId: theirs })
    await save(testJournalKey({ ...krylov, courseId: geographyOf7B }), known)
    expect(
      await outcomes(
        krylov,
        known,
        mark('5', { columnId: theirs, column: { lessonId, kindId: school.id.answer } }),
        mark('5', { columnId: newId(), column }),
        mark('5', { columnId: newId() }),
        mark('5', { enrolmentId: newId() }),
        attendance('absent', { lessonId: elsewhere }),
      ),
    ).toEqual(Array(6).fill('unknownCell'))
  })

  it('in another school’s journal, whatever key of one’s own is shown', async () => {
    const other = await makeSmallSchool()
    const theirLesson = await other.lesson(other.id.algebraOf7B, '2026-11-23', 1)
    const theirColumn = await other.column(other.id.algebraOf7B, theirLesson)
    const theirs = { columnId: theirColumn, enrolmentId: other.id.veraIn7B }
    expect(await outcomes(krylov, mark('5', theirs), mark('5', { enrolmentId: other.id.veraIn7B }))).toEqual([
      'unknownCell',
      'unknownCell',
    ])
    const forged = testJournalKey({ ...krylov, courseId: other.id.algebraOf7B })
    expect(
      await outcomes(forged, mark('5', theirs), attendance('absent', { ...theirs, lessonId: theirLesson })),
    ).toEqual(['unknownCell', 'unknownCell'])
    expect(await db.markEntry.count({ where: { columnId: theirColumn } })).toBe(0)
  })

  it('with a kind of work that the school does not have', async () => {
    const column = { lessonId, kindId: newId() }
    expect(await outcomes(krylov, mark('5', { columnId: newId(), column }))).toEqual(['unknownWork'])
  })

  it('for a pupil who came later, or is in the other group', async () => {
    const { schoolId, id } = school
    const late = { schoolId, id: newId(), pupilId: id.oleg, classId: id.class, firstDay: toDate('2026-11-24') }
    await db.enrolment.create({ data: late })
    expect(await outcomes(krylov, mark('5', { enrolmentId: late.id }))).toEqual(['notEnrolled'])

    const english = testJournalKey({ ...krylov, courseId: id.englishOfGroup1, classId: null })
    const lesson = await school.lesson(id.englishOfGroup1, '2026-11-24', 2)
    const group = await school.column(id.englishOfGroup1, lesson)
    const others = mark('5', { columnId: group, enrolmentId: id.olegIn7B })
    expect(await outcomes(english, mark('5', { columnId: group }), others)).toEqual(['saved', 'unknownCell'])
  })

  it('on a day that has closed, until the head opens it', async () => {
    const { schoolId, id } = school
    const lesson = await otherLesson('2026-11-09')
    expect(await outcomes(krylov, attendance('absent', { lessonId: lesson }))).toEqual(['dayClosed'])
    const days = { firstDay: toDate('2026-11-09'), lastDay: toDate('2026-11-09') }
    const opening = { schoolId, courseId: id.algebraOf7B, byId: newId(), at: school.at, ...days }
    await db.dayOpening.create({ data: { ...opening, id: newId(), until: new Date('2026-11-24T07:00:00Z') } })
    expect(await outcomes(krylov, attendance('absent', { lessonId: lesson }))).toEqual(['dayClosed'])
    await db.dayOpening.create({ data: { ...opening, id: newId(), until: new Date('2026-11-24T09:00:00Z') } })
    expect(await outcomes(krylov, attendance('absent', { lessonId: lesson }))).toEqual(['saved'])
  })

  it('by the newest rules of the school year', async () => {
    const other = await makeSmallSchool()
    const { schoolId, id } = other
    const key = testJournalKey({ ...krylov, schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class })
    const lesson = await other.lesson(id.algebraOf7B, '2026-11-20', 1)
    const rules = {
      averaging: 'plain',
      five: 450,
      four: 350,
      three: 250,
      fewestMarks: 3,
      minutesToUndo: 5,
      holdsRemarks: false,
    }
    const version = { schoolId, yearId: id.year, byId: newId(), ...rules }
    await db.schoolRules.create({
      data: { ...version, id: newId(), daysToClose: 30, at: new Date('2026-09-01T09:00:00Z') },
    })
    await db.schoolRules.create({
      data: { ...version, id: newId(), daysToClose: 2, at: new Date('2026-10-01T09:00:00Z') },
    })
    const absent = attendance('absent', { lessonId: lesson, enrolmentId: id.veraIn7B })
    expect(await outcomes(key, absent)).toEqual(['dayClosed'])
  })

  it('in a period that was closed, until it is opened again', async () => {
    const other = await makeSmallSchool()
    const { schoolId, id } = other
    const key = testJournalKey({ ...krylov, schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class })
    const lesson = await other.lesson(id.algebraOf7B, '2026-11-23', 1)
    const column = await other.column(id.algebraOf7B, lesson)
    const entries = (saw = 0) => [
      mark('5', { columnId: column, enrolmentId: id.veraIn7B, saw }),
      attendance('absent', { lessonId: lesson, enrolmentId: id.veraIn7B, saw }),
    ]
    let last: string | null = null
    async function close(isClosed: boolean, courseId: string | null) {
      const closing = { schoolId, periodId: id.quarter, id: newId(), courseId, isClosed, byId: newId(), at: school.at }
      await db.periodClosing.create({ data: { ...closing, replaces: last } })
      last = closing.id
    }
    await close(true, id.geographyOf7B)
    last = null
    expect(await outcomes(key, ...entries())).toEqual(['saved', 'saved'])
    await close(true, id.algebraOf7B)
    expect(await outcomes(key, ...entries(1))).toEqual(['periodClosed', 'saved'])
    await close(false, id.algebraOf7B)
    expect(await outcomes(key, mark('4', { columnId: column, enrolmentId: id.veraIn7B, saw: 1 }))).toEqual(['saved'])
    last = null
    await close(true, null)
    expect(await outcomes(key, ...entries(2))).toEqual(['periodClosed', 'periodClosed'])
  })

  it('by those who only read, nor by a substitute at another lesson', async () => {
    const reader = testJournalKey({ ...krylov, role: 'class-teacher' })
    const substitute = testJournalKey({ ...osipova, role: 'substitute', lessonIds: [await otherLesson()] })
    expect(await outcomes(reader, mark('5'), attendance('absent'))).toEqual(['readOnly', 'readOnly'])
    expect(await outcomes(substitute, mark('5'), attendance('absent'))).toEqual(['notYourLesson', 'notYourLesson'])
  })

  it('of what is refused, and everything else is', async () => {
    expect(await outcomes(krylov, mark('9'), mark('5', { enrolmentId: school.id.olegIn7B }))).toEqual([
      'value',
      'saved',
    ])
  })
})

it('saves a column of 25 marks, which it makes, in at most six statements', async () => {
  const { schoolId, id } = school
  const pupils = Array.from({ length: 25 }, () => newId())
  const enrolment = { schoolId, pupilId: id.oleg, classId: id.class, firstDay: toDate('2026-09-01') }
  await db.enrolment.createMany({ data: pupils.map((pupil) => ({ ...enrolment, id: pupil })) })
  const column = { lessonId, kindId: id.answer }
  const made = newId()
  const marks = pupils.map((enrolmentId) => mark('5', { columnId: made, column, enrolmentId, comment: 'Верно' }))

  const before = countStatements()
  expect(new Set(await outcomes(krylov, ...marks))).toEqual(new Set(['saved']))
  expect(countStatements() - before).toBeLessThanOrEqual(4)
})

/** Numbers of lessons that tests have used, so that no two are held at once. */
let taken = 2

function otherLesson(day: Day = '2026-11-23'): Promise<string> {
  return school.lesson(school.id.algebraOf7B, day, taken++)
}
