/** Topics in the order of the year, by subject and, where the school teaches different things, grades: «Алгебра 7-9». */
export type Plans = Record<string, readonly string[]>

export function topics(text: string): string[] {
  return text.split(';').map((topic) => topic.trim().replace(/\s+/g, ' '))
}
