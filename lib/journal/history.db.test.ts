import { beforeAll, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { changeColumn } from './column-commands'
import type { EntryToSave } from './entry'
import { saveEntries } from './entry-commands'
import { type HistoryLine, linesOnPage, placeInText, textOfPlace } from './history'
import { listHistory, listHistoryPupils, mayReadHistory } from './history-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let krylov: JournalKey
let columnId: string
let lessonId: string

const whole = { pupil: null, from: null }

beforeAll(async () => {
  school = await makeSmallSchool()
  const { schoolId, id } = school
  const course = { schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class }
  krylov = testJournalKey({ ...course, accountId: id.krylov })
  lessonId = await school.lesson(id.algebraOf7B, '2026-11-23', 1)
  columnId = await school.column(id.algebraOf7B, lessonId)

  const mark = { type: 'mark', columnId, enrolmentId: id.veraIn7B } as const
  await writeAt('07:30', { ...mark, id: newId(), value: '4', saw: 0 })
  await writeAt('07:31', {
    type: 'attendance',
    id: newId(),
    lessonId,
    enrolmentId: id.olegIn7B,
    kind: 'absent',
    saw: 0,
  })
  await writeAt('09:00', { ...mark, id: newId(), value: '5', saw: 1, reason: 'Ошиблась строкой', comment: 'Верно' })
  moveClock(new Date('2026-11-24T09:10:00Z'))
  await changeColumn(krylov, { columnId, kindId: id.answer, weight: 20, title: null })
})

async function writeAt(time: string, entry: EntryToSave) {
  moveClock(new Date(`2026-11-24T${time}:00Z`))
  await saveEntries(krylov, [entry])
}

const typesOf = ({ lines }: { lines: HistoryLine[] }) => lines.map(({ type }) => type)

it('tells the latest first: what stood there, what stands, who wrote it and why', async () => {
  const history = await listHistory(krylov, whole)
  expect(typesOf(history)).toEqual(['column', 'mark', 'attendance', 'mark'])
  expect(history.lines[0]).toMatchObject({ formerTenths: 10, weightTenths: 20 })
  expect(history.lines[1]).toMatchObject({
    before: '4',
    value: '5',
    reason: 'Ошиблась строкой',
    comment: 'Верно',
    pupil: { givenName: 'Вера' },
    by: { surname: 'Крылов' },
    work: 'Ответ на уроке',
  })
  expect(history.lines[2]).toMatchObject({ now: { kind: 'absent', reason: null }, before: null })
})

it('tells of one pupil alone', async () => {
  const { veraIn7B, olegIn7B } = school.id
  expect(typesOf(await listHistory(krylov, { pupil: veraIn7B, from: null }))).toEqual(['mark', 'mark'])
  expect(typesOf(await listHistory(krylov, { pupil: olegIn7B, from: null }))).toEqual(['attendance'])
})

it('goes back in time, page by page, and tells each line once', async () => {
  const column = await school.column(school.id.algebraOf7B, lessonId)
  const values = Array.from({ length: linesOnPage + 5 }, (_, index) => String(1 + (index % 5)))
  const mark = { type: 'mark', columnId: column, enrolmentId: school.id.olegIn7B } as const
  await saveEntries(
    krylov,
    values.map((value, saw) => ({ ...mark, id: newId(), value, saw })),
  )

  const first = await listHistory(krylov, whole)
  const last = first.lines.at(-1)
  expect([first.lines.length, first.hasMore]).toEqual([linesOnPage, true])
  const second = await listHistory(krylov, { pupil: null, from: placeInText(last && textOfPlace(last)) })
  expect([second.lines.length, second.hasMore]).toEqual([9, false])
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(linesOnPage + 9)
})

it('says nothing of another journal or another school', async () => {
  const other = testJournalKey({ ...krylov, courseId: school.id.geographyOf7B })
  expect((await listHistory(other, whole)).lines).toEqual([])
  const elsewhere = await makeSmallSchool()
  const forged = testJournalKey({ ...krylov, schoolId: elsewhere.schoolId })
  expect((await listHistory(forged, whole)).lines).toEqual([])
  expect(await listHistoryPupils(forged)).toEqual([])
})

it('is for all who read the journal but a substitute', () => {
  const roles = ['teacher', 'class-teacher', 'head', 'substitute'] as const
  expect(roles.map((role) => mayReadHistory({ role }))).toEqual([true, true, true, false])
})

it('begins a page only where an address says so rightly', () => {
  const place = { at: new Date('2026-11-24T09:00:00Z'), id: columnId }
  expect(placeInText(`${place.at.getTime()}_${columnId}`)).toEqual(place)
  expect(['', 'x_y', `x_${columnId}`, '12', `9999999999999999_${columnId}`].map(placeInText)).toEqual(
    Array(5).fill(null),
  )
})
