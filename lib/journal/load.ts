/**
 * Minutes that a day's homework may take in a grade (СП 2.4.3648-20 and СанПиН 1.2.3685-21): 1.5 hours in grades 2–3, 2 in
 * 4–5, 2.5 in 6–8, 3.5 in 9–11. Grade 1 has none by rule; where a school sets some, an hour at most.
 */
export function minutesADay(grade: number): number {
  if (grade === 1) return 60
  if (grade <= 3) return 90
  if (grade <= 5) return 120
  return grade <= 8 ? 150 : 210
}

/** A task of a day, with the subject that it is for. */
export type Load = { subject: string; courseId: string; minutes: number | null }

/** What a pupil of the class has to do: of a subject's groups the one with the most, and all subjects together. In minutes. */
export function minutesOfDay(tasks: readonly Load[]): number {
  const bySubject = new Map<string, Map<string, number>>()
  for (const { subject, courseId, minutes } of tasks) {
    const groups = bySubject.get(subject) ?? new Map<string, number>()
    groups.set(courseId, (groups.get(courseId) ?? 0) + (minutes ?? 0))
    bySubject.set(subject, groups)
  }
  return [...bySubject.values()].reduce((sum, groups) => sum + Math.max(...groups.values()), 0)
}

/** At or after this hour a task for tomorrow comes too late to be planned for. */
const lateHour = 18

/** Whether a task given at this hour, of the school's clock, comes late for the day that it is due on. */
export function isLate(daysAhead: number, hour: number): boolean {
  return daysAhead <= 0 || (daysAhead === 1 && hour >= lateHour)
}
