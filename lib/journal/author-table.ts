import { Prisma } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'

/**
 * Who wrote a line, by the school's own register: ledgers name an account, or the register's person where data was
 * loaded. Null where the register names nobody. The alias is ours, never a reader's.
 */
export function authorJson(schoolId: string, entry: 'm' | 'a' | 'r' | 'x'): Prisma.Sql {
  const by = Prisma.raw(`${entry}.by_id`)
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`(
    SELECT ${personJson('author')} FROM staff author
    WHERE author.school_id = ${school} AND author.id = coalesce((
      SELECT p.staff_id FROM appointments p
      WHERE p.account_id = ${by} AND p.school_id = ${school} AND p.staff_id IS NOT NULL ORDER BY p.started_at DESC LIMIT 1), ${by}))`
}
