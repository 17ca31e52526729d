import type { ClassKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import { refused } from '@/lib/platform/refused'
import type { Said } from './absence-commands'
import { mayDecide } from './class-decision'

/** Lets the family read a remark that waited for the class teacher's look. Once is enough; it is not taken back. */
export async function releaseRemark(key: ClassKey, remarkId: string): Promise<Said> {
  if (!mayDecide(key)) return refused({ form: 'class.errors.notYours' })

  const school = Prisma.sql`${key.schoolId}::uuid`
  const found = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH held AS (
      SELECT DISTINCT r.remark_id AS id FROM enrolments e
      JOIN remark_entries r ON r.school_id = ${school} AND r.enrolment_id = e.id AND r.remark_id = ${remarkId}::uuid AND r.is_held
      WHERE e.school_id = ${school} AND e.class_id = ${key.classId}::uuid
    ), released AS (
      INSERT INTO remark_releases (school_id, remark_id, by_id, at)
      SELECT ${school}, id, ${key.accountId}::uuid, ${now()}::timestamptz FROM held ON CONFLICT DO NOTHING
    )
    SELECT id FROM held`)
  return found.length > 0 ? { ok: true } : refused({ form: 'class.errors.noRemark' })
}
