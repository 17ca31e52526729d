import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'

/** What is only ever added to. Whoever takes one away from here has to say why. */
const ledgers = [
  'mark_entries',
  'attendance_entries',
  'remark_entries',
  'remark_releases',
  'column_changes',
  'work_kind_entries',
  'period_mark_entries',
  'period_closings',
  'year_result_entries',
  'acts',
  'school_rules',
  'final_rules',
]

/** Values that a CHECK of the table asks for; all others are made up. */
const asked: Record<string, string> = {
  'attendance_entries.kind': `'absent'`,
  'attendance_entries.said_by': `'teacher'`,
  'remark_entries.kind': `'praise'`,
  'period_mark_entries.kind': `'year'`,
  'school_rules.averaging': `'plain'`,
  'school_rules.five': '450',
  'school_rules.four': '350',
  'school_rules.three': '250',
}

const made: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `''`,
  integer: '1',
  boolean: 'true',
  date: 'current_date',
  jsonb: `'{}'`,
  'timestamp with time zone': 'now()',
}

beforeAll(async () => {
  const [who] = await db.$queryRaw<
    { super: boolean }[]
  >`SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user`
  expect(who?.super).toBe(true)
})

describe.each(ledgers)('%s', (ledger) => {
  beforeAll(() => addLine(ledger))

  it('takes no change, even from the database’s superuser', async () => {
    await expect(db.$executeRawUnsafe(`UPDATE ${ledger} SET school_id = school_id`)).rejects.toThrow('is a ledger')
  })

  it('lets nothing go', async () => {
    await expect(db.$executeRawUnsafe(`DELETE FROM ${ledger}`)).rejects.toThrow('is a ledger')
  })

  it('is never emptied', async () => {
    await expect(db.$executeRawUnsafe(`TRUNCATE ${ledger} CASCADE`)).rejects.toThrow('is a ledger')
  })
})

/** A line that stands for itself: what it points at is not looked for while it is added. */
async function addLine(ledger: string) {
  const columns = await db.$queryRaw<{ name: string; type: string }[]>`
    SELECT column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${ledger} AND is_nullable = 'NO'`
  const values = columns.map(({ name, type }) => asked[`${ledger}.${name}`] ?? made[type])
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRawUnsafe(`INSERT INTO ${ledger} (${columns.map(({ name }) => name).join()}) VALUES (${values.join()})`),
  ])
}
