import { authorJson } from '@/lib/journal/author-table'
import { Prisma } from '@/lib/platform/db'

/** An entry of `period_mark_entries m` as `Decision`. */
export function decisionJson(schoolId: string): Prisma.Sql {
  return Prisma.sql`json_build_object('id', m.id, 'replaces', m.replaces, 'value', m.value, 'suggested', m.suggested, 'at', m.at,
    'by', ${authorJson(schoolId, 'm')}, 'act', (
      SELECT json_build_object('number', x.number, 'day', x.day, 'reason', f.text)
      FROM acts x LEFT JOIN free_texts f ON f.school_id = x.school_id AND f.id = x.reason_id
      WHERE x.school_id = m.school_id AND x.id = m.act_id))`
}

/** That no entry replaces `period_mark_entries m`: it holds now. One look into the index of chains. */
export const holdsNow = Prisma.sql`NOT EXISTS (
  SELECT FROM period_mark_entries n WHERE n.school_id = m.school_id AND n.course_id = m.course_id
    AND n.enrolment_id = m.enrolment_id AND n.period_id = m.period_id AND n.kind = m.kind AND n.replaces = m.id)`

/** The entries of `period_closings m` that hold now and close a period for a course: its own, or the head's for all. */
export function closingTable(schoolId: string, periodId: string, courseId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT m.course_id, m.at, ${authorJson(schoolId, 'm')} AS by
    FROM period_closings m
    WHERE m.school_id = ${schoolId}::uuid AND m.period_id = ${periodId}::uuid AND m.is_closed
      AND (m.course_id IS NULL OR m.course_id = ${courseId}::uuid)
      AND NOT EXISTS (SELECT FROM period_closings n WHERE n.school_id = m.school_id AND n.period_id = m.period_id
        AND n.course_id IS NOT DISTINCT FROM m.course_id AND n.replaces = m.id)`
}

/** The newest rules of a school year as `FinalRules`, one row or none: without one the usual ones hold. */
export function finalRulesJson(schoolId: string, yearId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT r.rules FROM final_rules r WHERE r.school_id = ${schoolId}::uuid AND r.year_id = ${yearId}
    ORDER BY r.at DESC, r.id DESC LIMIT 1`
}

/** A period of a tree, the year's root last, as `PeriodNode[]`; `root` names the tree. */
export function treeJson(schoolId: string, root: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'number', t.number, 'firstDay', t.first_day, 'lastDay', t.last_day)
      ORDER BY t.parent_id IS NULL, t.first_day)
    FROM periods t WHERE t.school_id = ${schoolId}::uuid AND (t.parent_id = ${root} OR t.id = ${root})`
}
