import { beforeEach, expect, it } from 'vitest'
import { testStaffKey } from '@/lib/access/testing'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { makeSmallSchool, type SmallSchool } from './testing'
import type { WaitingKind } from './waiting'
import { listWaiting } from './waiting-queries'

let school: SmallSchool
const today = '2026-11-24'
const keyOf = (staffId: string) => testStaffKey({ accountId: newId(), schoolId: school.schoolId, staffId })

beforeEach(async () => {
  school = await makeSmallSchool()
})

it('asks for the lessons that lack attendance or topic, from the first that is still open', async () => {
  const { id } = school
  const first = await school.lesson(id.algebraOf7B, '2026-11-10', 1)
  await school.lesson(id.algebraOf7B, '2026-11-09', 1)
  await taken(await school.lesson(id.algebraOf7B, '2026-11-16', 1, 'Одночлены'))
  await taken(await school.lesson(id.algebraOf7B, '2026-11-23', 1))
  await school.lesson(id.algebraOf7B, today, 1)

  expect(await waiting(id.krylov, 'unfilled')).toMatchObject([
    { count: 2, courseId: id.algebraOf7B, className: '7Б', firstId: first, firstDay: '2026-11-10' },
  ])
})

it('asks whoever gave the lesson, and nobody for one that fell out', async () => {
  const { id } = school
  const given = await school.lesson(id.algebraOf7B, '2026-11-16', 1, undefined, id.algebraOnMonday)
  await school.lesson(id.algebraOf7B, '2026-11-23', 1, undefined, id.algebraOnMonday)
  await change(id.algebraOnMonday, '2026-11-16', 'substituted')
  await change(id.algebraOnMonday, '2026-11-23', 'cancelled')

  expect(await waiting(id.krylov, 'unfilled')).toEqual([])
  expect(await waiting(id.orlova, 'unfilled')).toMatchObject([{ count: 1, firstId: given }])
})

it('keeps to the days that the school gives', async () => {
  await school.lesson(school.id.algebraOf7B, '2026-11-20', 1)
  await rule({ daysToClose: 3 })

  expect(await waiting(school.id.krylov, 'unfilled')).toEqual([])
})

it('asks for works without a mark, and for marks whose day has passed', async () => {
  const { id } = school
  const lesson = await school.lesson(id.algebraOf7B, '2026-11-16', 1, 'Одночлены')
  const [unmarked, debts] = [await school.column(id.algebraOf7B, lesson), await school.column(id.algebraOf7B, lesson)]
  await debt(debts, id.veraIn7B, '2026-11-23')
  const paid = await debt(debts, id.olegIn7B, '2026-11-23')
  await school.mark({ columnId: debts, enrolmentId: id.olegIn7B, value: '4', replaces: paid })
  const later = await school.column(id.algebraOf7B, lesson)
  await debt(later, id.veraIn7B, today)

  expect(await waiting(id.krylov, 'unmarked')).toMatchObject([{ count: 1, firstId: unmarked }])
  expect(await waiting(id.krylov, 'awaited')).toMatchObject([{ count: 1, firstId: debts }])
})

it('counts a pupil’s work once, until it is given back', async () => {
  const { id, schoolId, at } = school
  const homeworkId = newId()
  const task = {
    schoolId,
    id: homeworkId,
    courseId: id.algebraOf7B,
    dueDay: toDate(today),
    text: '№ 1',
    asksWork: true,
  }
  await db.homework.create({ data: { ...task, byId: id.krylov, at } })
  const handIn = (enrolmentId: string, minute: number, returnedAt?: Date) =>
    db.handIn.create({
      data: {
        schoolId,
        id: newId(),
        homeworkId,
        enrolmentId,
        byId: id.parent,
        at: new Date(at.getTime() + minute * 60_000),
        returnedAt,
      },
    })
  await handIn(id.veraIn7B, 1)
  await handIn(id.veraIn7B, 2)
  await handIn(id.olegIn7B, 1)
  await handIn(id.olegIn7B, 2, at)

  expect(await waiting(id.krylov, 'hand-ins')).toMatchObject([{ count: 1, courseId: id.algebraOf7B }])
})

it('tells the class teacher alone of absences without a reason and of remarks that are held', async () => {
  const { id, schoolId, at } = school
  const lesson = await school.lesson(id.algebraOf7B, '2026-11-23', 1)
  const absent = { schoolId, lessonId: lesson, kind: 'absent', saidBy: 'teacher', byId: id.krylov, at }
  await db.attendanceEntry.create({ data: { ...absent, id: newId(), enrolmentId: id.veraIn7B } })
  const unexplained = newId()
  await db.attendanceEntry.create({ data: { ...absent, id: unexplained, enrolmentId: id.olegIn7B } })
  const why = { ...absent, saidBy: 'class-teacher', reason: 'illness', excused: true, replaces: unexplained }
  await db.attendanceEntry.create({ data: { ...why, id: newId(), enrolmentId: id.olegIn7B } })
  await heldRemark()
  const seen = await heldRemark()
  await db.remarkRelease.create({ data: { schoolId, remarkId: seen, byId: id.orlova, at } })

  expect(await waiting(id.orlova, 'absences')).toMatchObject([{ count: 1, classId: id.class, className: '7Б' }])
  expect(await waiting(id.orlova, 'remarks')).toMatchObject([{ count: 1, classId: id.class }])
  expect(await waiting(id.krylov, 'absences')).toEqual([])
  expect(await waiting(id.krylov, 'remarks')).toEqual([])
})

it('asks for an answer to the head’s word on a journal', async () => {
  const { id, schoolId, at } = school
  const textId = newId()
  await db.freeText.create({ data: { schoolId, id: textId, text: 'Нет тем' } })
  await db.journalNote.create({
    data: { schoolId, id: newId(), courseId: id.algebraOf7B, textId, byId: id.orlova, at },
  })

  expect(await waiting(id.krylov, 'notes')).toMatchObject([{ count: 1, courseId: id.algebraOf7B }])
})

it('knows nothing of another school', async () => {
  await school.lesson(school.id.algebraOf7B, '2026-11-16', 1)
  const other = await makeSmallSchool()
  const stranger = testStaffKey({ accountId: newId(), schoolId: other.schoolId, staffId: school.id.krylov })

  expect(await listWaiting(stranger, today)).toEqual([])
})

async function waiting(staffId: string, kind: WaitingKind) {
  return (await listWaiting(keyOf(staffId), today)).filter((one) => one.kind === kind)
}

async function taken(lessonId: string) {
  const { schoolId, at } = school
  await db.lesson.update({
    where: { schoolId_id: { schoolId, id: lessonId } },
    data: { attendanceTakenAt: at, attendanceTakenById: school.id.krylov },
  })
}

async function debt(columnId: string, enrolmentId: string, until: Day): Promise<string> {
  const { schoolId, id, at } = school
  const entry = { schoolId, id: newId(), columnId, enrolmentId, value: '.', byId: id.krylov, at }
  return (await db.markEntry.create({ data: { ...entry, awaitedUntil: toDate(until) }, select: { id: true } })).id
}

async function change(slotId: string, day: Day, kind: 'substituted' | 'cancelled') {
  const { schoolId, id, at } = school
  const teacherId = kind === 'cancelled' ? null : id.orlova
  await db.lessonChange.create({
    data: { schoolId, id: newId(), slotId, day: toDate(day), kind, teacherId, byId: id.orlova, at },
  })
}

async function rule({ daysToClose }: { daysToClose: number }) {
  const { schoolId, id, at } = school
  const thresholds = { averaging: 'weighted', five: 465, four: 365, three: 265, fewestMarks: 3 }
  await db.schoolRules.create({
    data: {
      schoolId,
      yearId: id.year,
      id: newId(),
      ...thresholds,
      minutesToUndo: 5,
      daysToClose,
      holdsRemarks: false,
      byId: id.orlova,
      at,
    },
  })
}

async function heldRemark(): Promise<string> {
  const { schoolId, id, at } = school
  const [remarkId, textId] = [newId(), newId()]
  await db.freeText.create({ data: { schoolId, id: textId, text: 'Разговоры' } })
  await db.remarkEntry.create({
    data: {
      schoolId,
      enrolmentId: id.veraIn7B,
      id: newId(),
      remarkId,
      day: toDate(today),
      kind: 'remark',
      isHeld: true,
      textId,
      byId: id.krylov,
      at,
    },
  })
  return remarkId
}
