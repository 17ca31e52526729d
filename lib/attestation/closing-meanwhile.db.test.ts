import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveEntries } from '@/lib/journal/entry-commands'
import { saveLesson } from '@/lib/journal/lesson-commands'
import { readLessonForm } from '@/lib/journal/lesson-form'
import { moveClock } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { closePeriod } from './closing-commands'
import { savePeriodMarks } from './commands'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

let school: SchoolWithQuarters
let lessonId: string
let columnId: string

beforeEach(async () => {
  moveClock(new Date('2026-12-28T09:00:00Z'))
  school = await makeSchoolWithQuarters()
  lessonId = await school.lesson(school.id.algebraOf7B, '2026-12-25', 1)
  columnId = await school.column(school.id.algebraOf7B, lessonId)
})

const close = () => closePeriod(school.schoolKey(), { periodId: school.id.quarter, evenSo: true })
const mark = async () => {
  const cell = { type: 'mark', columnId, enrolmentId: school.id.veraIn7B } as const
  const { results } = await saveEntries(school.journal(), [{ ...cell, id: newId(), value: '5', saw: 0 }])
  return results[0]
}
const isLetIn = (work: Promise<unknown>) => Promise.race([work.then(() => true), pause(300, false)])

/** Somebody holds a part of the database for a while; answers how to let go. */
async function hold(statement: Prisma.Sql): Promise<() => Promise<void>> {
  let release = () => {}
  let holding: Promise<void> | undefined
  await new Promise<void>((isHeld) => {
    holding = db.$transaction(async (tx) => {
      await tx.$executeRaw(statement)
      await new Promise<void>((resolve) => {
        release = resolve
        isHeld()
      })
    })
  })
  return async () => {
    release()
    await holding
  }
}

const nobodyMayMark = () => hold(Prisma.sql`SELECT FROM columns WHERE id = ${columnId}::uuid FOR UPDATE`)
const nobodyMayClose = () => hold(Prisma.sql`LOCK TABLE period_closings IN SHARE MODE`)

describe('a period is closed while a journal is written in', () => {
  it('after the mark that was on its way', async () => {
    const letGo = await nobodyMayMark()
    const marking = mark()
    await pause(200)
    const closing = close()
    expect(await isLetIn(closing)).toBe(false)

    await letGo()
    expect([await marking, await closing]).toMatchObject([{ outcome: 'saved' }, { ok: true }])
  })

  it('and a mark that comes while it is being closed finds it closed', async () => {
    const letGo = await nobodyMayClose()
    const closing = close()
    await pause(200)
    const marking = mark()
    expect(await isLetIn(marking)).toBe(false)

    await letGo()
    expect(await closing).toEqual({ ok: true })
    expect(await marking).toMatchObject({ outcome: 'refused', refusal: 'periodClosed' })
    expect(await db.markEntry.count({ where: { schoolId: school.schoolId, columnId } })).toBe(0)
  })

  it('by its teacher: a mark from another tab finds it closed too', async () => {
    await school.given({ periodId: school.id.quarter, kind: 'period', value: '5' })
    const given = { periodId: school.id.quarter, kind: 'period', value: '5', enrolmentId: school.id.olegIn7B }
    await school.given(given)
    const letGo = await nobodyMayClose()
    const closing = savePeriodMarks(school.journal(), {
      ...{ periodId: school.id.quarter, kind: 'period', chosen: [], close: true },
    })
    await pause(200)
    const marking = mark()
    await letGo()
    expect(await closing).toMatchObject({ ok: true })
    expect(await marking).toMatchObject({ outcome: 'refused', refusal: 'periodClosed' })
  })

  it('and a topic, a task and a remark that come meanwhile find it closed', async () => {
    const next = await school.lesson(school.id.algebraOf7B, '2026-12-28', 1)
    const [task, remark] = [newId(), newId()]
    const formData = new FormData()
    for (const [name, value] of [
      ['topic', 'Одночлены'],
      [`task:${task}:text`, '№ 380'],
      [`task:${task}:due`, next],
      [`remark:${remark}:pupil`, school.id.veraIn7B],
      [`remark:${remark}:kind`, 'praise'],
      [`remark:${remark}:text`, 'Помогла соседу'],
    ] as const) {
      formData.set(name, value)
    }
    const letGo = await nobodyMayClose()
    const closing = close()
    await pause(200)
    const saving = saveLesson(school.journal(), lessonId, readLessonForm(formData))
    await pause(200)
    await letGo()
    expect(await closing).toEqual({ ok: true })

    expect((await saving)?.refusals).toEqual({
      form: 'journal.refusals.periodClosed',
      [`remark:${remark}:text`]: 'journal.refusals.periodClosed',
    })
    const { schoolId } = school
    expect(await db.lesson.findFirst({ where: { schoolId, id: lessonId }, select: { topic: true } })).toEqual({
      topic: null,
    })
    expect(await db.homework.count({ where: { schoolId } })).toBe(0)
    expect(await db.remarkEntry.count({ where: { schoolId } })).toBe(0)
  })
})
