import { z } from 'zod'
import type { DecisionKind } from './decision'

const threshold = z.int().min(101).max(500)

/** How the final mark of a grade comes about; a grade without a rule has none. */
const finalRuleSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('year-and-exam'),
    grade: z.int().min(1).max(11),
    /** Subjects whose exam everybody sits: no final mark is suggested before it. */
    examsForAll: z.array(z.string()),
    /** One subject of the certificate out of several courses; its exam and final marks stand in the journal of the first. */
    joint: z.array(z.object({ subject: z.string(), of: z.array(z.string()).min(1) })),
  }),
  z.object({
    by: z.literal('half-years-and-years'),
    grade: z.int().min(1).max(11),
    /** The grades whose half-year and year marks count. */
    grades: z.array(z.int()),
  }),
])

/** What orders of the ministry change: versions are data of the school, kept for each school year. */
const finalRulesSchema = z.object({
  /** The mean of a year's period marks, in hundredths, from which a 5, a 4 and a 3 is suggested. */
  year: z.object({ five: threshold, four: threshold, three: threshold }),
  finals: z.array(finalRuleSchema),
})

export type FinalRules = z.output<typeof finalRulesSchema>
export type FinalRule = FinalRules['finals'][number]

/**
 * Until the school decides otherwise: marks of periods are averaged and rounded half up; the certificates follow the
 * orders of the Ministry of Education on certificates (приказ № 546 of 5 October 2020, пункт 5.3, with its changes).
 */
export const usualFinalRules: FinalRules = {
  year: { five: 450, four: 350, three: 250 },
  finals: [
    {
      grade: 9,
      by: 'year-and-exam',
      examsForAll: ['Русский язык', 'Математика'],
      joint: [{ subject: 'Математика', of: ['Алгебра', 'Геометрия', 'Вероятность и статистика'] }],
    },
    { grade: 11, by: 'half-years-and-years', grades: [10, 11] },
  ],
}

export function finalRuleOf(grade: number, { finals }: FinalRules): FinalRule | null {
  return finals.find((rule) => rule.grade === grade) ?? null
}

/** The subject of the certificate that a course's subject is a part of; null where it stands for itself. */
export function jointOf(subject: string, grade: number, rules: FinalRules): { subject: string; of: string[] } | null {
  const rule = finalRuleOf(grade, rules)
  if (rule?.by !== 'year-and-exam') return null
  return rule.joint.find(({ of }) => of.includes(subject)) ?? null
}

/** What is given in a course once the year ends: the exam and the final mark of a joint subject in its first course alone. */
export function kindsOfYear(subject: string, grade: number, rules: FinalRules): DecisionKind[] {
  const rule = finalRuleOf(grade, rules)
  const joint = jointOf(subject, grade, rules)
  if (!rule || (joint && joint.of[0] !== subject)) return ['year']
  return rule.by === 'year-and-exam' ? ['year', 'exam', 'final'] : ['year', 'final']
}
