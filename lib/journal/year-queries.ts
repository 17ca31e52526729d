import type { DiaryKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import { rulesJson } from './journal-tables'
import { type SchoolRules, usualRules } from './rules'
import type { PupilYear } from './years'

/**
 * The school years of a diary, newest first, each with the periods of its class and the rules that held; in one
 * statement. A class that was changed within a year counts as the later one.
 */
export async function listYears(diary: DiaryKey): Promise<PupilYear[]> {
  const school = Prisma.sql`${diary.schoolId}::uuid`
  const years = await db.$queryRaw<(Omit<PupilYear, 'rules'> & { rules: SchoolRules | null })[]>(Prisma.sql`
    WITH last_class AS (
      SELECT DISTINCT ON (k.year_id) k.year_id, k.period_root_id, k.grade || k.letter AS name
      FROM unnest(${diary.enrolments.map((one) => one.classId)}::uuid[],
        ${diary.enrolments.map((one) => one.firstDay)}::date[]) AS e (class_id, first_day)
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
      ORDER BY k.year_id, e.first_day DESC
    )
    SELECT y.name, k.name AS "className", y.first_day::text AS "firstDay", y.last_day::text AS "lastDay",
      (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'number', p.number, 'firstDay', p.first_day, 'lastDay', p.last_day)
        ORDER BY p.first_day), '[]') FROM periods p WHERE p.school_id = ${school} AND p.parent_id = k.period_root_id) AS periods,
      (${rulesJson(diary.schoolId, Prisma.sql`y.id`)}) AS rules
    FROM last_class k JOIN school_years y ON y.school_id = ${school} AND y.id = k.year_id
    ORDER BY y.first_day DESC`)
  return years.map((year) => ({ ...year, rules: year.rules ?? usualRules }))
}
