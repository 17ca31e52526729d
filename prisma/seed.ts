import { Client } from 'pg'
import { accountRows, appointmentRows } from './seed/accounts'
import { applicationTables } from './seed/applications'
import { bellRows, yearIdOf } from './seed/bells'
import { keepSeedFiles } from './seed/files'
import { inviteeTables } from './seed/invitees'
import { schoolLife } from './seed/life'
import { pastAttestationTables } from './seed/past-attestation'
import { pastYearTables } from './seed/past-year'
import * as register from './seed/register'
import { insertRows, type Row } from './seed/rows'
import { schoolRows } from './seed/schools'
import { courseRows, groupMemberRows, groupRows, planTopicRows } from './seed/teaching'
import { slotRows } from './seed/timetable'
import { workKindRows } from './seed/works'
import { worldAt } from './seed/world'

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
  const world = worldAt(now)
  const { year, enrolled } = world

  progress('Школы, классы и ученики')
  await insert('schools', schoolRows())
  await insert('school_years', [register.yearRow(year)])
  await insert('holidays', register.holidayRows(year))
  await insert('periods', register.periodRows(year))
  await insert('school_rules', [register.rulesRow(year)])
  await insert('bells', bellRows(yearIdOf(year.name)))
  await insert('staff', register.staffRows())
  await insert('accounts', await accountRows(year))
  await insert('appointments', appointmentRows(year))
  await insert('subjects', register.subjectRows())
  await insert('classes', register.classRows(year))
  await insert('pupils', register.pupilRows(enrolled))
  await insert('enrolments', register.enrolmentRows(enrolled))

  progress('Журналы и расписание')
  await insert('groups', groupRows(year))
  await insert('group_members', groupMemberRows(enrolled))
  await insert('courses', courseRows(year))
  await insert('plan_topics', planTopicRows())
  await insert('slots', slotRows(year))
  await insert('work_kinds', workKindRows())

  progress('Уроки, задания, отметки и посещаемость')
  const life = schoolLife(world)
  await insert('lesson_changes', life.changes)
  await insert('lessons', life.lessons)
  await insert('homework', life.homework)
  await insert('columns', life.columns)
  await insert('free_texts', life.texts)
  await insert('hand_ins', life.handIns)
  await insert('files', life.files)
  await keepSeedFiles(life.files)
  await insert('mark_entries', life.marks)
  await insert('attendance_entries', life.attendance)
  await insert('remark_entries', life.remarks)
  await insert('acts', life.acts)
  await insert('period_mark_entries', life.periodMarks)
  await insert('period_closings', life.closings)

  progress('Прошлый учебный год')
  for (const [table, rows] of Object.entries(pastYearTables(world))) await insert(table, rows)
  for (const [table, rows] of Object.entries(pastAttestationTables(world))) await insert(table, rows)

  progress('Заявления и открытые дневники')
  for (const [table, rows] of Object.entries(applicationTables(world))) await insert(table, rows)
  for (const [table, rows] of Object.entries(inviteeTables(world))) await insert(table, rows)
}
