import { Readable } from 'node:stream'
import { testJournalKey } from '@/lib/access/testing'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { receive } from '@/lib/platform/files/arrival'
import { ownFolder } from '@/lib/platform/files/testing'
import { newId } from '@/lib/platform/id'
import { makeSmallSchool } from './testing'

/** The small school with a task of algebra for 7Б, due on a Tuesday, that asks for work; for tests of tasks and files. */
export async function makeSchoolWithTask() {
  await ownFolder()
  const school = await makeSmallSchool()
  const { schoolId, id } = school
  const kind = { schoolId, id: newId(), name: 'Домашняя работа', shortName: 'д/р', weightTenths: 10 }
  await db.workKind.create({ data: kind, select: { id: true } })
  const [given, due] = [
    await school.lesson(id.algebraOf7B, '2026-11-23', 1, 'Многочлены'),
    await school.lesson(id.algebraOf7B, '2026-11-24', 2),
  ]

  return {
    ...school,
    given,
    due,
    kindId: kind.id,
    task: async (said: Partial<TaskData> = {}) => {
      const { dueDay = '2026-11-24', ...rest } = said
      const task = {
        schoolId,
        id: newId(),
        courseId: id.algebraOf7B,
        lessonId: due,
        givenLessonId: given,
        text: '№ 412',
        minutes: 20,
        asksWork: true,
        byId: id.krylov,
        at: school.at,
        ...rest,
      }
      return (await db.homework.create({ data: { ...task, dueDay: toDate(dueDay) }, select: { id: true } })).id
    },
    journal: (said: Partial<Parameters<typeof testJournalKey>[0]> = {}) =>
      testJournalKey({
        accountId: id.krylov,
        schoolId,
        courseId: id.algebraOf7B,
        yearId: id.year,
        classId: id.class,
        ...said,
      }),
    /** Олег of the same class, read by a parent of his own. */
    oleg: (said: Partial<Parameters<typeof school.diary>[0]> = {}) =>
      school.diary({
        accountId: newId(),
        pupilId: id.oleg,
        enrolments: [
          {
            schoolId,
            enrolmentId: id.olegIn7B,
            classId: id.class,
            className: '7Б',
            firstDay: '2026-09-01',
            lastDay: null,
          },
        ],
        ...said,
      }),
  }
}

export type SchoolWithTask = Awaited<ReturnType<typeof makeSchoolWithTask>>

type TaskData = {
  dueDay: Day
  courseId: string
  lessonId: string | null
  givenLessonId: string | null
  enrolmentId: string
  groupId: string
  text: string
  asksWork: boolean
  withdrawnAt: Date
}

/** A file of plain text that has just come in. */
export async function arrived(text: string, name = 'работа.txt') {
  const received = await receive(Readable.from([Buffer.from(text)]), name)
  if (!received.ok) throw new Error(received.fault)
  return received.file
}
