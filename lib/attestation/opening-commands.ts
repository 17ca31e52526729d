import type { SchoolKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'

export type Opened = { ok: true } | Refused

type Opening = { courseId: string; firstDay: Day; lastDay: Day; hours: number }

const msOfHour = 3_600_000

/** Lets the teacher of a journal write into closed days for some hours. A period that the head has closed stays closed. */
export async function openDays(school: SchoolKey, { courseId, firstDay, lastDay, hours }: Opening): Promise<Opened> {
  const { schoolId, accountId: byId } = school
  if (firstDay > today(school.timeZone)) return refused({ firstDay: 'keeping.errors.openAhead' })

  return db.$transaction(async (tx) => {
    const course = await tx.course.findFirst({ where: { schoolId, id: courseId }, select: { id: true } })
    if (!course) return refused({ form: 'keeping.errors.journalGone' })

    const [closed] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT p.id FROM courses c
      JOIN classes k ON k.school_id = c.school_id AND (k.id = c.class_id OR k.id IN (
        SELECT e.class_id FROM group_members g JOIN enrolments e ON e.school_id = g.school_id AND e.id = g.enrolment_id
        WHERE g.school_id = c.school_id AND g.group_id = c.group_id))
      JOIN periods p ON p.school_id = c.school_id AND p.parent_id = k.period_root_id
      JOIN period_closings x ON x.school_id = c.school_id AND x.period_id = p.id AND x.course_id IS NULL AND x.is_closed
      WHERE c.school_id = ${schoolId}::uuid AND c.id = ${courseId}::uuid AND p.first_day <= ${lastDay}::date AND p.last_day >= ${firstDay}::date
        AND NOT EXISTS (SELECT FROM period_closings n WHERE n.school_id = x.school_id AND n.period_id = x.period_id AND n.replaces = x.id)
      LIMIT 1`)
    if (closed) return refused({ firstDay: 'keeping.errors.openInClosedPeriod' })

    const until = new Date(now().getTime() + hours * msOfHour)
    await tx.dayOpening.create({
      data: {
        schoolId,
        id: newId(),
        courseId,
        firstDay: toDate(firstDay),
        lastDay: toDate(lastDay),
        until,
        byId,
        at: now(),
      },
      select: { id: true },
    })
    return { ok: true }
  })
}
