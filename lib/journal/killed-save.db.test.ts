import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { testJournalKey } from '@/lib/access/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { MarkToSave } from './entry'
import { saveEntries } from './entry-commands'
import { makeBigCourse } from './testing-big-course'

let course: Awaited<ReturnType<typeof makeBigCourse>>
let enrolments: { id: string }[]
let lesson: { id: string } | null
let kind: { id: string } | null

beforeAll(async () => {
  course = await makeBigCourse(25, 60)
  const { schoolId, courseId, classId } = course
  enrolments = await db.enrolment.findMany({ where: { schoolId, classId }, select: { id: true } })
  lesson = await db.lesson.findFirst({ where: { schoolId, courseId, day: toDate('2026-11-23') }, select: { id: true } })
  kind = await db.workKind.findFirst({ where: { schoolId }, select: { id: true } })
})

/** A new column for the whole class, with the work that it makes. */
function columnOfMarks(): MarkToSave[] {
  const columnId = newId()
  const column = { lessonId: lesson?.id ?? '', kindId: kind?.id ?? '' }
  return enrolments.map(({ id }, pupil) => ({
    ...{ type: 'mark', id: newId(), columnId, column, enrolmentId: id, value: String(2 + (pupil % 4)), saw: 0 },
  }))
}

const countOf = (entries: readonly MarkToSave[]) =>
  db.markEntry.count({ where: { schoolId: course.schoolId, columnId: entries[0]?.columnId } })

/** Begins to save in a process of its own, and kills it so many milliseconds later. Answers whether it said that all was saved. */
async function saveAndKill(entries: readonly MarkToSave[], moment: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/journal/testing-save-command.ts'], {
    env: { ...process.env, PGAPPNAME: 'killed' },
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  while (!said.includes('up')) await once(child.stdout, 'data')
  child.stdin.write(`${JSON.stringify({ journal: course, entries })}\n`)
  await pause(moment)
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.includes('saved')
}

/** The database may be busy a moment longer with what a killed process had asked for. */
async function othersAreGone() {
  for (;;) {
    const [row] = await db.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database()
        AND backend_type = 'client backend' AND application_name = 'killed'`
    if (row?.busy === 0) return
    await pause(10)
  }
}

it.each([0, 5, 10, 15, 20, 25, 30, 40, 60])(
  'a column whose server is killed after %i ms is there as a whole or not at all, and sent again it is there once',
  async (moment) => {
    const entries = columnOfMarks()
    const isSaid = await saveAndKill(entries, moment)
    await othersAreGone()
    const count = await countOf(entries)
    expect(isSaid ? [25] : [0, 25]).toContain(count)

    const { results } = await saveEntries(testJournalKey(course), entries)
    expect(results.every(({ outcome }) => outcome === 'saved')).toBe(true)
    expect(await countOf(entries)).toBe(25)
  },
  60_000,
)
