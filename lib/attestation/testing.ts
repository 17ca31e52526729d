import { testClassKey, testJournalKey, testSchoolKey } from '@/lib/access/testing'
import { makeSmallSchool } from '@/lib/journal/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'

/**
 * The small school with the first quarter before its second one, and keys to what is given at the end of them. For tests
 * of attestation; a test adds the marks it is about.
 */
export async function makeSchoolWithQuarters() {
  const school = await makeSmallSchool()
  const { schoolId, id } = school
  const firstQuarter = newId()
  await db.period.create({
    data: {
      schoolId,
      id: firstQuarter,
      yearId: id.year,
      parentId: id.root,
      kind: 'quarter',
      number: 1,
      firstDay: toDate('2026-09-01'),
      lastDay: toDate('2026-10-25'),
    },
  })
  const where = { schoolId, yearId: id.year, classId: id.class }
  return {
    ...school,
    firstQuarter,
    head: newId(),
    journal: (said: Partial<Parameters<typeof testJournalKey>[0]> = {}) =>
      testJournalKey({ accountId: id.krylov, courseId: id.algebraOf7B, ...where, ...said }),
    classKey: (said: Partial<Parameters<typeof testClassKey>[0]> = {}) =>
      testClassKey({ accountId: id.orlova, ...where, ...said }),
    schoolKey: () => testSchoolKey({ accountId: id.orlova, schoolId }),
    /** As many marks of Вера in algebra, one a lesson, on the first days of the second quarter. */
    answers: async (values: readonly string[], weightTenths = 10) => {
      for (const [index, value] of values.entries()) {
        const day = `2026-11-${String(2 + index).padStart(2, '0')}` as const
        const lessonId = await school.lesson(id.algebraOf7B, day as '2026-11-02', 7)
        await school.mark({ columnId: await school.column(id.algebraOf7B, lessonId, weightTenths), value })
      }
    },
    /** A mark that was given for a period, a year or an exam, past all rules. */
    given: (said: {
      periodId: string
      kind: string
      value: string
      courseId?: string
      enrolmentId?: string
      replaces?: string
      suggested?: string
      actId?: string
    }) =>
      db.periodMarkEntry.create({
        data: {
          schoolId,
          id: newId(),
          courseId: id.algebraOf7B,
          enrolmentId: id.veraIn7B,
          byId: id.krylov,
          at: school.at,
          ...said,
        },
        select: { id: true },
      }),
    closed: (periodId: string, courseId: string | null = null) =>
      db.periodClosing.create({
        data: { schoolId, id: newId(), periodId, courseId, isClosed: true, byId: id.orlova, at: school.at },
        select: { id: true },
      }),
  }
}

export type SchoolWithQuarters = Awaited<ReturnType<typeof makeSchoolWithQuarters>>
