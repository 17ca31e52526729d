import { beforeAll, describe, expect, it } from 'vitest'
import type { DiaryPart } from '@/lib/access/grant'
import { addDays, type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { shownAverage } from './average'
import { formerValues } from './mark'
import { makeSmallSchool, type SmallSchool, smallMonday } from './testing'
import { findWeek } from './week-queries'

let school: SmallSchool
const [monday, tuesday, wednesday, thursday, friday] = [0, 1, 2, 3, 4].map((days) => addDays(smallMonday, days)) as [
  Day,
  Day,
  Day,
  Day,
  Day,
]

beforeAll(async () => {
  school = await makeSmallSchool()
  const { id, schoolId, at } = school
  const held = await school.lesson(id.algebraOf7B, monday, 1, 'Степень с целым показателем')
  const column = await school.column(id.algebraOf7B, held, 20)
  const first = await school.mark({ columnId: column, value: '4' })
  await school.mark({ columnId: column, value: '5', replaces: first.id, reason: 'ошибка при переносе' })
  await school.mark({ columnId: column, enrolmentId: id.olegIn7B, value: '2' })

  const english = await school.lesson(id.englishOfGroup1, tuesday, 2)
  const absence = { schoolId, lessonId: english, enrolmentId: id.veraIn7B, saidBy: 'teacher', byId: id.krylov, at }
  const absent = await db.attendanceEntry.create({ data: { ...absence, id: newId(), kind: 'absent' } })
  await db.attendanceEntry.create({
    data: { ...absence, id: newId(), kind: 'absent', reason: 'illness', excused: true, replaces: absent.id },
  })
  const otherEnglish = await school.lesson(id.englishOfGroup2, tuesday, 2)
  await school.mark({
    columnId: await school.column(id.englishOfGroup2, otherEnglish),
    enrolmentId: id.olegIn7B,
    value: '3',
  })

  await db.lessonChange.create({
    data: {
      schoolId,
      id: newId(),
      slotId: id.geographyOnWednesday,
      day: toDate(wednesday),
      kind: 'substituted',
      teacherId: id.orlova,
      subjectId: id.biology,
      room: '31',
      byId: id.orlova,
      at,
    },
  })
  const words = await db.freeText.create({ data: { schoolId, id: newId(), text: 'Помогла соседу по парте.' } })
  const remark = { schoolId, enrolmentId: id.veraIn7B, kind: 'praise', textId: words.id, byId: id.krylov, at }
  await db.remarkEntry.create({
    data: { ...remark, id: newId(), remarkId: newId(), lessonId: held, day: toDate(monday) },
  })
  await db.remarkEntry.create({ data: { ...remark, id: newId(), remarkId: newId(), day: toDate(thursday) } })

  const set = { schoolId, courseId: id.algebraOf7B, byId: id.krylov, at }
  await db.homework.createMany({
    data: [
      { ...set, id: newId(), dueDay: toDate(monday), text: '№ 412', minutes: 20 },
      { ...set, id: newId(), dueDay: toDate(monday), text: 'для Веры', enrolmentId: id.veraIn7B },
      { ...set, id: newId(), dueDay: toDate(monday), text: 'для Олега', enrolmentId: id.olegIn7B },
      { ...set, id: newId(), courseId: id.algebraOf7A, dueDay: toDate(monday), text: 'для другого класса' },
      { ...set, id: newId(), dueDay: toDate(friday), text: 'к дню без уроков' },
    ],
  })
})

describe('the week of a diary', () => {
  it('is read in one statement', async () => {
    const statements: string[] = []
    const listen = (event: { query: string }) => statements.push(event.query)
    db.$on('query', listen)
    await findWeek(school.diary(), monday)
    expect(statements).toHaveLength(1)
  })

  it('shows the lessons of the class and of the pupil’s own group, with the bell and the room', async () => {
    const { days } = await findWeek(school.diary(), monday)
    expect(days.map((day) => day.lessons.length)).toEqual([1, 1, 1, 0, 0, 0])
    expect(days[0]?.lessons[0]).toMatchObject({
      courseId: school.id.algebraOf7B,
      number: 1,
      room: '24',
      bell: { starts: 510, ends: 555 },
      topic: 'Степень с целым показателем',
      teacher: { surname: 'Крылов' },
    })
    expect(days[0]?.hours).toEqual({ starts: 510, ends: 555 })
    expect(days[1]?.lessons[0]?.courseId).toBe(school.id.englishOfGroup1)
  })

  it('shows a substitution as a change', async () => {
    const { days } = await findWeek(school.diary(), monday)
    expect(days[2]?.lessons[0]).toMatchObject({
      change: 'substituted',
      room: '31',
      teacher: { surname: 'Орлова' },
      instead: { room: '24', teacher: { surname: 'Крылов' } },
    })
    expect(days[2]?.lessons[0]?.instead.subject).toMatch(/География/)
  })

  it('has no lessons on a holiday, and says which; a holiday of other grades is none', async () => {
    const { days } = await findWeek(school.diary(), monday)
    expect(days[4]).toMatchObject({ holiday: 'День города', lessons: [] })
    expect(days[0]?.holiday).toBeNull()
  })

  it('shows the mark that holds, and keeps the one that it replaced', async () => {
    const { days } = await findWeek(school.diary(), monday)
    const [mark, ...others] = days[0]?.lessons[0]?.marks ?? []
    expect(others).toEqual([])
    expect(mark).toMatchObject({
      kind: 'Ответ на уроке',
      weightTenths: 20,
      now: { value: '5', by: { surname: 'Крылов' } },
    })
    expect(mark?.now.reason).toBe('ошибка при переносе')
    expect(mark && formerValues(mark)).toEqual(['4'])
  })

  it('counts the averages of week and period from what holds now', async () => {
    const { averages, period } = await findWeek(school.diary(), monday)
    expect(period).toMatchObject({ kind: 'quarter', number: 2 })
    expect(averages).toHaveLength(1)
    expect(averages[0]?.week && shownAverage(averages[0].week)).toEqual({ units: 500, decimals: 2 })
    expect(averages[0]?.period && shownAverage(averages[0].period)).toEqual({ units: 500, decimals: 2 })
  })

  it('shows what was said of an absence last', async () => {
    const { days, sex } = await findWeek(school.diary(), monday)
    expect(days[1]?.lessons[0]?.attendance).toMatchObject({ kind: 'absent', reason: 'illness', excused: true })
    expect(sex).toBe('female')
  })

  it('hides the reason of an absence from an invitee', async () => {
    const { days } = await findWeek(school.diary({ basis: 'invitee' }), monday)
    expect(days[1]?.lessons[0]?.attendance).toMatchObject({ kind: 'absent', reason: 'hidden', excused: false })
  })

  it('shows what is set for everybody and for this pupil, and nothing that is set for another', async () => {
    const { days } = await findWeek(school.diary(), monday)
    expect(days[0]?.lessons[0]?.homework.map((task) => task.text)).toEqual(['№ 412', 'для Веры'])
    expect(days[4]?.homework.map((task) => task.text)).toEqual(['к дню без уроков'])
  })

  it('shows remarks at their lesson, or at their day', async () => {
    const { days } = await findWeek(school.diary(), monday)
    expect(days[0]?.lessons[0]?.remarks).toMatchObject([{ kind: 'praise', text: 'Помогла соседу по парте.' }])
    expect(days[0]?.remarks).toEqual([])
    expect(days[3]?.remarks).toHaveLength(1)
  })
})

describe('a part that was not granted', () => {
  const seen = async (...parts: DiaryPart[]) => {
    const week = await findWeek(school.diary({ basis: 'invitee', parts: new Set(parts) }), monday)
    const lessons = week.days.flatMap((day) => day.lessons)
    return { ...week, lessons, text: JSON.stringify(week) }
  }

  it('leaves of the timetable only the lessons at which there is something to see', async () => {
    const { lessons, text } = await seen('marks')
    expect(lessons).toMatchObject([
      { courseId: school.id.algebraOf7B, room: null, teacher: null, topic: null, bell: null },
    ])
    expect(text).not.toMatch(/Степень|"24"|Биология/)
  })

  it('hides marks and averages', async () => {
    const { lessons, averages } = await seen('timetable', 'homework', 'attendance', 'remarks')
    expect(lessons.flatMap((lesson) => lesson.marks)).toEqual([])
    expect(averages).toEqual([])
  })

  it('hides homework', async () => {
    expect((await seen('timetable', 'marks')).text).not.toMatch(/412|для Веры|к дню/)
  })

  it('hides attendance', async () => {
    expect((await seen('timetable', 'marks')).lessons.every((lesson) => lesson.attendance === null)).toBe(true)
  })

  it('hides remarks', async () => {
    expect((await seen('timetable', 'marks')).text).not.toMatch(/Помогла/)
  })
})

describe('the days of an enrolment', () => {
  const during = (firstDay: Day, lastDay: Day | null) => {
    const { schoolId, id } = school
    const span = { schoolId, enrolmentId: id.veraIn7B, classId: id.class, className: '7Б', firstDay, lastDay }
    return findWeek(school.diary({ enrolments: [span] }), monday)
  }

  it('show nothing before the first of them', async () => {
    const { days, averages } = await during(tuesday, null)
    expect(days.map((day) => day.lessons.length)).toEqual([0, 1, 1, 0, 0, 0])
    expect(days[0]?.homework).toEqual([])
    expect(averages).toEqual([])
  })

  it('show nothing after the last of them', async () => {
    const { days } = await during('2026-09-01', monday)
    expect(days.map((day) => day.lessons.length)).toEqual([1, 0, 0, 0, 0, 0])
    expect(days[3]?.remarks).toEqual([])
  })

  it('are told apart from weeks before and after them', async () => {
    expect((await during('2026-12-01', null)).standing).toBe('before')
    expect((await during('2026-09-01', '2026-10-01')).standing).toBe('after')
    expect((await during('2026-09-01', null)).standing).toBe('enrolled')
  })

  it('end with the school year', async () => {
    expect((await findWeek(school.diary(), '2027-06-07')).standing).toBe('after')
  })
})
