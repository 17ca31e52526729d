import { beforeAll, describe, expect, it } from 'vitest'
import { testDiaryKey } from '@/lib/access/testing'
import { averageOf } from '@/lib/journal/average'
import { listMarks } from '@/lib/journal/queries'
import { usualRules } from '@/lib/journal/rules'
import { findWeek } from '@/lib/journal/week-queries'
import { listYears } from '@/lib/journal/year-queries'
import { addDays, type Day, fromDate, mondayOf, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { seed } from './seed'

const now = new Date('2026-11-24T07:30:00Z')
const today: Day = '2026-11-24'
const monday = mondayOf(today)

beforeAll(async () => {
  await seed(process.env.DATABASE_URL ?? '', { now })
}, 60_000)

describe.each([
  ['Вера', 'Ковалёва'],
  ['Лев', 'Ковалёв'],
])('the diary of %s in the demo school', (givenName, surname) => {
  it('shows every lesson that was held since September, once', async () => {
    const { diary, enrolment } = await diaryOf(givenName, surname)
    const seen: string[] = []
    for (let week = mondayOf('2026-09-01'); week <= monday; week = addDays(week, 7)) {
      const { days } = await findWeek(diary, week)
      seen.push(...days.flatMap((day) => day.lessons.flatMap((lesson) => lesson.lessonId ?? [])))
    }
    const groups = await db.groupMember.findMany({ where: { enrolmentId: enrolment.id }, select: { groupId: true } })
    const course = { OR: [{ classId: enrolment.classId }, { groupId: { in: groups.map((one) => one.groupId) } }] }
    const sunday = toDate(addDays(monday, 6))
    const held = await db.lesson.findMany({ where: { course, day: { lte: sunday } }, select: { id: true } })
    expect(held.length).toBeGreaterThan(200)
    expect(seen.toSorted()).toEqual(held.map((lesson) => lesson.id).toSorted())
  })

  it('has a full week: lessons each day with their bells, and a week to come', async () => {
    const { diary, enrolment } = await diaryOf(givenName, surname)
    for (const week of [monday, addDays(monday, 7)]) {
      const { days } = await findWeek(diary, week)
      for (const { lessons } of days.slice(0, enrolment.class.lastWeekday)) {
        expect(lessons.length).toBeGreaterThanOrEqual(4)
        expect(lessons.every((lesson) => lesson.bell && lesson.room && lesson.teacher)).toBe(true)
      }
    }
  })

  it('comes to the same averages as its marks counted one by one', async () => {
    const { diary } = await diaryOf(givenName, surname)
    const { averages } = await findWeek(diary, monday)
    const [year] = await listYears(diary)
    const period = year?.periods.find((one) => one.firstDay <= today && today <= one.lastDay)
    const marks = period ? await listMarks(diary, period, usualRules) : []
    expect(averages.length).toBeGreaterThan(5)
    for (const { subject, period: average } of averages) {
      const ofSubject = marks.filter((mark) => mark.subject === subject)
      expect(average).toEqual(averageOf(ofSubject.map((mark) => ({ ...mark, value: mark.now.value }))))
    }
  })
})

it('shows changes, corrections, debts, absences, remarks and praise in this week of the demo', async () => {
  const { diary } = await diaryOf('Вера', 'Ковалёва')
  const { days } = await findWeek(diary, monday)
  const lessons = days.flatMap((day) => day.lessons)
  expect(new Set(lessons.map((lesson) => lesson.change))).toEqual(new Set([null, 'substituted', 'cancelled']))
  expect(lessons.some((lesson) => lesson.marks.some((mark) => mark.entries.length > 1))).toBe(true)
  expect(new Set(lessons.flatMap((lesson) => lesson.attendance?.kind ?? []))).toEqual(new Set(['absent', 'late']))
  expect(new Set(lessons.flatMap((lesson) => lesson.remarks.map((remark) => remark.kind)))).toEqual(
    new Set(['remark', 'praise']),
  )
  expect(lessons.some((lesson) => lesson.homework.length > 0)).toBe(true)
})

async function diaryOf(givenName: string, surname: string) {
  const enrolment = await db.enrolment.findFirstOrThrow({
    where: { pupil: { givenName, surname }, lastDay: null },
    select: {
      id: true,
      schoolId: true,
      pupilId: true,
      classId: true,
      firstDay: true,
      class: { select: { lastWeekday: true } },
    },
  })
  const { schoolId, pupilId, classId } = enrolment
  const span = {
    schoolId,
    enrolmentId: enrolment.id,
    classId,
    className: '',
    firstDay: fromDate(enrolment.firstDay),
    lastDay: null,
  }
  return { enrolment, diary: testDiaryKey({ accountId: pupilId, pupilId, schoolId, enrolments: [span] }) }
}
