import { Client } from 'pg'
import { dayOf } from '@/lib/platform/day'
import { accountRows, appointmentRows } from './seed/accounts'
import { bellRows, yearIdOf } from './seed/bells'
import { demoTimeZone, schoolYearOf } from './seed/calendar'
import { enrolledIn } from './seed/pupils'
import * as register from './seed/register'
import { insertRows, type Row } from './seed/rows'
import { schoolRows } from './seed/schools'

export type SeedOptions = {
  /** The demo school has lived from 1 September to this instant; what comes later is only planned. */
  now: Date
  /** Is told what is being done, in words for the person who waits. */
  progress?: (line: string) => void
}

/** Loads the demo school into a migrated, empty database: all of it or nothing. The same instant gives the same school. */
export async function seed(connectionString: string, { now, progress = () => {} }: SeedOptions): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('BEGIN')
    await seedSchool(now, progress, (table, rows) => insertRows(client, table, rows))
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

type Insert = (table: string, rows: readonly Row[]) => Promise<void>

async function seedSchool(now: Date, progress: (line: string) => void, insert: Insert): Promise<void> {
  const today = dayOf(now, demoTimeZone)
  const year = schoolYearOf(today)

  progress('Школы, классы и ученики')
  const enrolled = enrolledIn(year, today)
  await insert('schools', schoolRows())
  await insert('school_years', [register.yearRow(year)])
  await insert('holidays', register.holidayRows(year))
  await insert('periods', register.periodRows(year))
  await insert('bells', bellRows(yearIdOf(year.name)))
  await insert('staff', register.staffRows())
  await insert('accounts', await accountRows(year))
  await insert('appointments', appointmentRows(year))
  await insert('subjects', register.subjectRows())
  await insert('classes', register.classRows(year))
  await insert('pupils', register.pupilRows(enrolled))
  await insert('enrolments', register.enrolmentRows(enrolled))
}
