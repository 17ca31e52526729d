import type { JournalKey } from '@/lib/access/key'
import { db, type Tx } from '@/lib/platform/db'
import { type Refused, refused } from '@/lib/platform/refused'
import type { PlanHour } from './plan'

export type SavedPlan = { ok: true } | Refused

/** Puts a plan in the place of the one there was: all of it or nothing. Topics of lessons that were held stay as they are. */
export async function savePlan(journal: JournalKey, hours: readonly PlanHour[]): Promise<SavedPlan> {
  if (!mayWritePlan(journal)) return refused({ form: 'plan.errors.notYours' })

  await db.$transaction((tx) => replacePlan(tx, journal, hours))
  return { ok: true }
}

/** Takes over the plan of another course of the same school: of another class, or of another year. */
export async function copyPlan(journal: JournalKey, fromCourseId: string): Promise<SavedPlan> {
  if (!mayWritePlan(journal)) return refused({ form: 'plan.errors.notYours' })

  return db.$transaction(async (tx) => {
    const hours = await tx.planTopic.findMany({
      where: { schoolId: journal.schoolId, courseId: fromCourseId },
      select: { topic: true, homework: true },
      orderBy: { number: 'asc' },
    })
    if (hours.length === 0) return refused({ fromCourseId: 'plan.errors.nothingToCopy' })

    await replacePlan(tx, journal, hours)
    return { ok: true }
  })
}

/** The plan is the teacher's own. */
export function mayWritePlan({ role }: Pick<JournalKey, 'role'>): boolean {
  return role === 'teacher'
}

async function replacePlan(tx: Tx, { schoolId, courseId }: JournalKey, hours: readonly PlanHour[]) {
  // Two who save at once would write each number twice: the second waits for the first.
  await tx.$queryRaw`SELECT FROM courses WHERE school_id = ${schoolId}::uuid AND id = ${courseId}::uuid FOR UPDATE`
  await tx.planTopic.deleteMany({ where: { schoolId, courseId } })
  await tx.planTopic.createMany({
    data: hours.map(({ topic, homework }, index) => ({ schoolId, courseId, number: index + 1, topic, homework })),
  })
}
