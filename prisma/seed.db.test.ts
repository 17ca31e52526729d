import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diaryParts } from '@/lib/access/grant'
import { type FilePlace, fileStore } from '@/lib/platform/files/store'
import { personas } from './personas'
import { seed } from './seed'

const now = new Date('2026-11-24T07:30:00Z')
const url = process.env.DATABASE_URL ?? ''
const client = new Client({ connectionString: url })

async function ask<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query(sql, values)).rows as T[]
}

async function count(sql: string): Promise<number> {
  return Number((await ask<{ count: string }>(`SELECT count(*) FROM ${sql}`))[0]?.count)
}

/** What the waiting person is told last, before the applications are written. */
function stopAtApplications(line: string) {
  if (line.startsWith('Заявления')) throw new Error('pulled the plug')
}

beforeAll(async () => {
  await client.connect()
  const interrupted = seed(url, { now: new Date('2026-09-01T09:00:00Z'), progress: stopAtApplications })
  await expect(interrupted).rejects.toThrow('pulled the plug')
  expect(await count('schools')).toBe(0)
  await seed(url, { now })
}, 60_000)

afterAll(() => client.end())

describe('the demo school, after a first try that was interrupted and left nothing', () => {
  it('has 22 classes, about 550 pupils and 40 teachers', async () => {
    expect(await count(`classes k JOIN school_years y ON y.id = k.year_id WHERE y.name = '2026/2027'`)).toBe(22)
    expect(await count(`appointments WHERE role = 'teacher'`)).toBe(40)
    const pupils = await count('pupils')
    expect(pupils).toBeGreaterThan(520)
    expect(pupils).toBeLessThan(580)
  })

  it('has a task that asks for work, with a file that can be opened and works of two pupils', async () => {
    expect(await count('homework WHERE asks_work')).toBe(1)
    expect(await count('hand_ins WHERE returned_at IS NULL')).toBe(1)
    expect(await count('hand_ins WHERE returned_at IS NOT NULL')).toBe(1)
    const [file] = await ask<FilePlace & { bytes: number }>('SELECT school_id AS "schoolId", id, bytes FROM files')
    const content = file && (await (await fileStore()).get(file))
    expect(Buffer.concat((await content?.toArray()) ?? [])).toHaveLength(file?.bytes ?? -1)
  })

  it('has held nothing that lies in the future, and nothing on a holiday', async () => {
    expect(
      await count(`lessons WHERE day > '2026-11-24' AND (topic IS NOT NULL OR attendance_taken_at IS NOT NULL)`),
    ).toBe(0)
    expect(
      await count(`lessons l JOIN holidays h ON l.day BETWEEN h.first_day AND h.last_day AND h.grades = '{}'`),
    ).toBe(0)
    for (const ledger of [
      'mark_entries',
      'attendance_entries',
      'remark_entries',
      'application_steps',
      'grant_entries',
      'invitation_entries',
      'consents',
      'homework',
      'lesson_changes',
      'hand_ins',
      'files',
    ]) {
      expect(await ask(`SELECT 1 FROM ${ledger} WHERE at > $1`, [now])).toEqual([])
    }
  })

  it('gives no marks in grade 1, nor where a course has no scale', async () => {
    expect(await count(`columns k JOIN courses c ON c.id = k.course_id WHERE c.scale IS NULL`)).toBe(0)
    expect(await count(`courses c JOIN classes s ON s.id = c.class_id WHERE s.grade = 1 AND c.scale IS NOT NULL`)).toBe(
      0,
    )
  })

  it('marks a pupil only in own courses, on own days, and never where the pupil was away and nothing is awaited', async () => {
    const cells = `mark_entries m JOIN columns k ON k.id = m.column_id JOIN lessons l ON l.id = k.lesson_id
      JOIN courses c ON c.id = k.course_id JOIN enrolments e ON e.id = m.enrolment_id`
    expect(await count(`${cells} WHERE l.day < e.first_day OR l.day > e.last_day`)).toBe(0)
    expect(await count(`${cells} WHERE c.class_id IS NOT NULL AND c.class_id <> e.class_id`)).toBe(0)
    expect(
      await count(`${cells} WHERE c.group_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM group_members g WHERE g.group_id = c.group_id AND g.enrolment_id = e.id)`),
    ).toBe(0)
    expect(
      await count(`${cells} JOIN attendance_entries a ON a.lesson_id = l.id AND a.enrolment_id = e.id
        WHERE a.kind = 'absent' AND m.replaces IS NULL AND m.value <> '.'`),
    ).toBe(0)
  })

  it('lets a class write at most one test a day', async () => {
    const crowded = await ask(`
      SELECT e.class_id, l.day FROM columns k JOIN work_kinds w ON w.id = k.kind_id AND w.weight_tenths = 30
      JOIN lessons l ON l.id = k.lesson_id JOIN courses c ON c.id = k.course_id
      LEFT JOIN group_members g ON g.group_id = c.group_id LEFT JOIN enrolments e ON e.class_id = c.class_id OR e.id = g.enrolment_id
      GROUP BY e.class_id, l.day HAVING count(DISTINCT k.id) > 1`)
    expect(crowded).toEqual([])
  })

  it.each([
    ['mark_entries', 'column_id, enrolment_id'],
    ['attendance_entries', 'lesson_id, enrolment_id'],
    ['remark_entries', 'remark_id'],
    ['application_steps', 'application_id'],
    ['grant_entries', 'grant_id'],
    ['invitation_entries', 'invitation_id'],
  ])('keeps %s as chains: one beginning, and each entry after the one that it replaces', async (ledger, cell) => {
    const broken = await ask(
      `SELECT ${cell} FROM ${ledger} GROUP BY ${cell} HAVING count(*) FILTER (WHERE replaces IS NULL) <> 1`,
    )
    expect(broken).toEqual([])
    const columns = cell.split(', ').map((column) => `b.${column} = a.${column}`)
    const strays = await ask(`SELECT a.id FROM ${ledger} a WHERE a.replaces IS NOT NULL AND NOT EXISTS (
      SELECT FROM ${ledger} b WHERE b.id = a.replaces AND b.at <= a.at AND ${columns.join(' AND ')})`)
    expect(strays).toEqual([])
  })

  it('has every application end with its status, and every open one with a grant, a used code and a consent', async () => {
    const ends = await ask(`SELECT a.number FROM applications a JOIN application_steps s ON s.application_id = a.id
      WHERE NOT EXISTS (SELECT FROM application_steps n WHERE n.replaces = s.id) AND s.status <> a.status`)
    expect(ends).toEqual([])
    const bare = await ask(`SELECT a.number FROM applications a WHERE a.status = 'OPEN' AND NOT (
      EXISTS (SELECT FROM grants g WHERE g.application_id = a.id AND g.pupil_id = a.pupil_id AND g.ended_at IS NULL)
      AND EXISTS (SELECT FROM access_codes c WHERE c.application_id = a.id AND c.used_at IS NOT NULL)
      AND EXISTS (SELECT FROM consents k WHERE k.subject_id = a.id AND k.account_id = a.account_id))`)
    expect(bare).toEqual([])
  })

  it('shows the parent a full week: a correction, a debt, an absence, lateness, praise, a change', async () => {
    const vera = `(SELECT e.id FROM enrolments e JOIN pupils p ON p.id = e.pupil_id WHERE p.surname = 'Ковалёва' AND p.given_name = 'Вера' AND e.last_day IS NULL)`
    const week = `l.day BETWEEN '2026-11-23' AND '2026-11-28'`
    const marks = `mark_entries m JOIN columns k ON k.id = m.column_id JOIN lessons l ON l.id = k.lesson_id WHERE m.enrolment_id = ${vera} AND ${week}`
    expect(await count(`${marks} AND m.replaces IS NOT NULL AND m.reason IS NOT NULL`)).toBe(1)
    expect(await count(`${marks} AND m.value = '.'`)).toBe(1)
    const seen = `attendance_entries a JOIN lessons l ON l.id = a.lesson_id WHERE a.enrolment_id = ${vera} AND ${week}`
    expect(await count(`${seen} AND a.kind = 'late'`)).toBe(1)
    expect(await count(`${seen} AND a.kind = 'absent' AND a.reason IS NULL`)).toBe(1)
    expect(
      await count(`remark_entries r WHERE r.enrolment_id = ${vera} AND r.day >= '2026-11-23' AND r.kind = 'praise'`),
    ).toBe(1)
    const changes = await ask<{
      kind: string
    }>(`SELECT DISTINCT x.kind FROM lesson_changes x JOIN slots s ON s.id = x.slot_id
      JOIN courses c ON c.id = s.course_id JOIN classes k ON k.id = c.class_id
      WHERE k.grade = 7 AND k.letter = 'Б' AND x.day BETWEEN '2026-11-23' AND '2026-11-28' ORDER BY x.kind`)
    expect(changes).toEqual([{ kind: 'cancelled' }, { kind: 'substituted' }])
  })

  it('remembers last year of the personas’ children, and of nobody else', async () => {
    const years = await ask(`
      SELECT p.given_name AS name, k.grade || k.letter AS class, y.name AS year FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
      JOIN classes k ON k.id = e.class_id JOIN school_years y ON y.id = k.year_id WHERE y.name = '2025/2026' ORDER BY 2`)
    expect(years).toEqual([
      { name: 'Полина', class: '4А', year: '2025/2026' },
      { name: 'Вера', class: '6Б', year: '2025/2026' },
      { name: 'Лев', class: '9А', year: '2025/2026' },
    ])
    const marks = await ask<{ marks: string }>(`
      SELECT count(*) AS marks FROM mark_entries m JOIN enrolments e ON e.id = m.enrolment_id JOIN classes k ON k.id = e.class_id
      JOIN school_years y ON y.id = k.year_id AND y.name = '2025/2026' GROUP BY e.id`)
    expect(marks).toHaveLength(3)
    for (const { marks: ofChild } of marks) expect(Number(ofChild)).toBeGreaterThan(50)
  })

  it('has the personas with their diaries', async () => {
    const diaries = await ask<{ email: string; diaries: string }>(`
      SELECT a.email, count(g.id) AS diaries FROM accounts a LEFT JOIN grants g ON g.account_id = a.id
      WHERE a.password_hash IS NOT NULL AND a.email_proved_at IS NOT NULL GROUP BY a.email`)
    const open = Object.fromEntries(diaries.map((row) => [row.email, Number(row.diaries)]))
    expect(Object.keys(open).sort()).toEqual(
      Object.values(personas)
        .map(({ email }) => email)
        .sort(),
    )
    expect(open[personas.parent.email]).toBe(2)
    expect(open[personas.teacher.email]).toBe(1)
    expect(open[personas.newparent.email]).toBe(0)
  })

  it('has those whom Вера’s mother let in, each by an accepted invitation, and traces of their looks', async () => {
    const grants = await ask(`
      SELECT a.email, g.relation, g.parts, g.last_day::text AS "lastDay" FROM grants g JOIN accounts a ON a.id = g.account_id
      JOIN accounts p ON p.id = g.grantor_id AND p.email = '${personas.parent.email}'
      JOIN invitations i ON i.account_id = p.id AND i.invitee_id = a.id AND i.state = 'accepted' AND i.parts = g.parts
      WHERE g.basis = 'invitee' AND g.ended_at IS NULL ORDER BY a.email`)
    const but = (...parts: string[]) => diaryParts.filter((part) => !parts.includes(part))
    expect(grants).toEqual([
      { email: personas.grandma.email, relation: 'relative', parts: but('remarks', 'messages'), lastDay: null },
      { email: personas.pupil.email, relation: 'pupil', parts: but('messages'), lastDay: null },
      { email: personas.tutor.email, relation: 'tutor', parts: ['homework', 'marks'], lastDay: '2027-05-31' },
    ])
    const looks = await ask<{ email: string }>(`
      SELECT DISTINCT a.email FROM looks l JOIN grants g ON g.account_id = l.account_id AND g.pupil_id = l.pupil_id
      JOIN accounts a ON a.id = g.account_id WHERE l.day BETWEEN g.started_at::date AND '2026-11-23' ORDER BY a.email`)
    expect(looks.map(({ email }) => email)).toEqual(grants.map(({ email }) => email))
  })
})
