/** What one hour of a course is about, and what is usually set after it. */
export type PlanHour = { topic: string; homework: string | null }

/** As many lessons as a year can have in a subject, and some to spare. */
export const mostHours = 400
/** What fits into a line of the journal. */
export const longestTopic = 300
/** As long as a task may be. */
const longestHomework = 2000

/** How a plan was read: its hours, or the line (from 1) that cannot be read. */
export type ReadPlan =
  | { ok: true; hours: PlanHour[] }
  | { ok: false; line: number; why: 'too-long' | 'long-homework' | 'too-many' | 'hours' }

/**
 * Reads a plan as people have it: one topic a line, or rows copied from a spreadsheet (number, topic, hours, homework, the
 * first and the last two as it happens). A topic of several hours takes as many. Empty lines count for nothing.
 */
export function readPlan(text: string): ReadPlan {
  return readRows(text.split(/\r?\n/).map((line) => line.split('\t')))
}

/** The same from the rows of a spreadsheet. */
export function readRows(rows: readonly (readonly unknown[])[]): ReadPlan {
  const hours: PlanHour[] = []
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => String(cell ?? '').trim())
    if (isHeading(cells) || cells.every((cell) => cell === '')) continue

    const { topic, times, homework } = readCells(cells)
    if (times < 1 || times > 100) return { ok: false, line: index + 1, why: 'hours' }
    if (topic === '' || topic.length > longestTopic) return { ok: false, line: index + 1, why: 'too-long' }
    if (homework && homework.length > longestHomework) return { ok: false, line: index + 1, why: 'long-homework' }
    if (hours.length + times > mostHours) return { ok: false, line: index + 1, why: 'too-many' }
    for (let time = 0; time < times; time++) hours.push({ topic, homework })
  }
  return { ok: true, hours }
}

/** The plan as text again, to be mended in a field: what `readPlan` reads comes out the same. */
export function writePlan(hours: readonly PlanHour[]): string {
  return hours.map(({ topic, homework }) => (homework ? `${topic}\t1\t${homework}` : topic)).join('\n')
}

const isNumber = (text: string) => /^\d{1,3}$/.test(text)

function readCells(cells: readonly string[]): { topic: string; times: number; homework: string | null } {
  const [first = '', ...rest] = cells
  const isNumbered = /^\d{1,3}[.)]?$/.test(first) && rest.some((cell) => cell !== '')
  const [topic = '', ...after] = isNumbered ? rest : [first.replace(/^\d{1,3}[.)]\s+/, ''), ...rest]
  const [times = '', homework = ''] = isNumber(after[0] ?? '') ? after : ['1', after.find((cell) => cell !== '') ?? '']
  return { topic, times: Number(times), homework: homework === '' ? null : homework }
}

/** The row that names the columns: «№», «Тема урока». */
function isHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => /^тема( урока)?$/i.test(cell) || /^topic$/i.test(cell))
}
