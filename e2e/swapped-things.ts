import { randomUUID } from 'node:crypto'
import { personas } from '@/prisma/personas'
import { accountId } from '@/prisma/seed/accounts'
import { seedId } from '@/prisma/seed/random'
import type { OwnPortal } from './own-portal'
import { courseId, things } from './things'

/** What a form of `swaps.ts` names, and in its place what is somebody else's: of another child, class, person or school. */
export type SwappedThings = { own: Record<string, string>; foreign: Record<string, string[]> }

/** Makes another school, and what the demo's has none of; answers all that the forms name. */
export async function layOut(portal: OwnPortal): Promise<SwappedThings> {
  const other = await layOutOtherSchool(portal)
  const own = { ...things, ...(await layOutOwn(portal)) }
  const of9A = await findOf9A(portal)
  const grantOf = (persona: keyof typeof personas) => one(portal, ofAccount('grants', persona))
  const grantOfParent = await grantOf('parent')

  return {
    own,
    foreign: {
      vera: [things.polina, things.nobodys, other.vera],
      class7B: [things.class9A, other.class],
      verasPlace: [of9A.enrolment, other.veraIn7B],
      ownGrant: [await grantOf('grandma'), grantOfParent],
      givenGrant: [grantOfParent, await grantOf('teacher'), things.vera],
      ownSession: [await one(portal, ofAccount('sessions', 'teacher'))],
      passkey: [await addPasskey(portal, 'teacher')],
      token: [await addToken(portal, 'teacher', things.polina)],
      newDraft: [],
      draft: [things.sent, things.opened],
      ownApplication: [things.opened, other.application],
      newNotice: [await addNotice(portal, things.school, await placeOf(portal, things.polina), personas.teacher)],
      notice: [
        await addNotice(portal, things.school, await placeOf(portal, things.polina), personas.teacher),
        other.notice,
      ],
      excuse: [await addNotice(portal, things.school, of9A.enrolment, personas.head, true), other.notice],
      absence: [of9A.absence, other.absence],
      heldRemark: [await addHeldRemark(portal, things.school, of9A.enrolment), other.heldRemark],
      task: [of9A.homework, other.homework],
      handedIn: [other.handIn],
      taskFile: [other.file],
      algebra7B: [courseId('9А', 'Физика'), courseId('7Б', 'Русский язык'), other.algebraOf7B],
      geometry7B: [things.algebra7B, courseId('9А', 'Физика'), other.algebraOf7B],
      ofSchool: [other.algebraOf7B],
      plannedCourse: [other.algebraOf7B],
      lesson7B: [of9A.lesson, other.lesson],
      emptyColumn: [of9A.column, other.column],
      newColumn: [of9A.column],
      ownColumn: [of9A.column, other.column],
      columnOfWork: [of9A.column],
      newExcuse: [],
      newMark: [],
      markOfWork: [],
      kind: [other.answer],
      note: [await addNote(portal, things.school, courseId('9А', 'Физика')), other.note],
      noteOfSchool: [other.note],
      quarter1: [other.quarter],
      quarter2: [other.quarter],
      year: [other.year],
      rules: [],
      decided: [],
      pupilOfSchool: [of9A.enrolment, other.veraIn7B],
      veraOfSchool: [other.vera],
      applicationOfSchool: [other.application],
      anotherOfSchool: [other.application],
      openedOfSchool: [other.opened],
      lev: [things.polina, things.nobodys, other.vera],
      invitation: [await addInvitation(portal, 'teacher', things.polina)],
      mother: [accountId(personas.teacher), accountId(personas.pupil), other.parent],
      ofMother: [things.sent, other.opened],
      colleague: [other.krylov],
      staffInvitation: [other.staffInvitation],
    },
  }
}

async function one(portal: OwnPortal, sql: string): Promise<string> {
  const [row] = await portal.ask<{ id: string }>(sql)
  if (!row) throw new Error(`Nothing found by ${sql}`)
  return row.id
}

const ofAccount = (table: string, persona: keyof typeof personas) =>
  `SELECT id FROM ${table} WHERE account_id = '${accountId(personas[persona])}' ORDER BY id LIMIT 1`

const placeOf = (portal: OwnPortal, pupil: string) =>
  one(portal, `SELECT id FROM enrolments WHERE pupil_id = '${pupil}' AND last_day IS NULL`)

/** What the demo has, or is given here. */
async function layOutOwn(portal: OwnPortal) {
  const algebra = things.algebra7B
  const emptyColumn = `SELECT k.id FROM columns k JOIN lessons l ON l.id = k.lesson_id WHERE k.course_id = '${algebra}'
    AND NOT EXISTS (SELECT FROM mark_entries m WHERE m.column_id = k.id AND m.enrolment_id = '${things.verasPlace}')
    ORDER BY l.day DESC LIMIT 1`
  const grandmasGrant = await one(portal, ofAccount('grants', 'grandma'))
  await portal.ask(`UPDATE grants SET confirm_by = '2026-12-24' WHERE id = '${grandmasGrant}'`)
  const colleague = await addColleague(portal)
  // Soon of age, so that the pupil may be asked about the parents.
  await portal.ask(`UPDATE pupils SET birth_day = '2008-12-20' WHERE id = '${things.vera}'`)
  await portal.ask(`INSERT INTO adult_answers (pupil_id, id, school_id, act, by_id, at)
    VALUES ('${things.vera}', '${randomUUID()}', '${things.school}', 'asked', '${accountId(personas.pupil)}', '2026-11-20')`)
  const russian7B = courseId('7Б', 'Русский язык')
  const kind = await one(portal, `SELECT id FROM work_kinds WHERE school_id = '${things.school}' ORDER BY name LIMIT 1`)

  return {
    ownGrant: await one(portal, ofAccount('grants', 'tutor')),
    givenGrant: grandmasGrant,
    ownSession: await addSession(portal, 'parent'),
    passkey: await addPasskey(portal, 'parent'),
    token: await addToken(portal, 'parent', things.vera),
    newDraft: randomUUID(),
    draft: await addDraft(portal, 'newparent'),
    ownApplication: things.sent,
    newNotice: randomUUID(),
    notice: await addNotice(portal, things.school, things.verasPlace, personas.parent),
    excuse: await addNotice(portal, things.school, things.verasPlace, personas.classteacher, true),
    absence: await absenceOf(portal, things.verasPlace),
    heldRemark: await addHeldRemark(portal, things.school, things.verasPlace),
    ofSchool: russian7B,
    plannedCourse: await one(portal, `SELECT course_id AS id FROM plan_topics WHERE course_id <> '${algebra}' LIMIT 1`),
    emptyColumn: await one(portal, emptyColumn),
    newColumn: randomUUID(),
    ownColumn: await addColumn(portal, kind),
    columnOfWork: randomUUID(),
    newExcuse: randomUUID(),
    newMark: randomUUID(),
    markOfWork: randomUUID(),
    kind,
    note: await addNote(portal, things.school, algebra),
    noteOfSchool: await addNote(portal, things.school, russian7B, true),
    year: await one(
      portal,
      `SELECT id FROM school_years WHERE school_id = '${things.school}' ORDER BY first_day DESC LIMIT 1`,
    ),
    rules: await one(
      portal,
      `SELECT id FROM school_rules WHERE school_id = '${things.school}' ORDER BY at DESC, id DESC LIMIT 1`,
    ),
    pupilOfSchool: things.verasPlace,
    decided: await one(
      portal,
      `SELECT m.id FROM period_mark_entries m WHERE m.course_id = '${russian7B}' AND m.enrolment_id = '${things.verasPlace}'
      AND m.period_id = '${things.quarter1}' AND NOT EXISTS (SELECT FROM period_mark_entries n WHERE n.replaces = m.id)`,
    ),
    veraOfSchool: things.vera,
    applicationOfSchool: things.sent,
    anotherOfSchool: await one(
      portal,
      `SELECT id FROM applications WHERE status = 'SUBMITTED' AND id <> '${things.sent}' LIMIT 1`,
    ),
    openedOfSchool: await one(
      portal,
      `SELECT id FROM applications WHERE status = 'OPEN' AND pupil_id <> '${things.vera}' LIMIT 1`,
    ),
    invitation: await addInvitation(portal, 'parent', things.vera),
    mother: accountId(personas.parent),
    ofMother: things.opened,
    colleague,
    staffInvitation: await addStaffInvitation(portal, things.school, colleague),
  }
}

/** A class of the same school that none of these people has to do with, but the head. */
async function findOf9A(portal: OwnPortal) {
  const course = courseId('9А', 'Физика')
  const enrolment = await one(
    portal,
    `SELECT id FROM enrolments WHERE class_id = '${things.class9A}' AND last_day IS NULL ORDER BY id LIMIT 1`,
  )
  const lesson = await one(
    portal,
    `SELECT id FROM lessons WHERE course_id = '${course}' AND day <= '2026-11-23' ORDER BY day DESC LIMIT 1`,
  )
  return {
    enrolment,
    lesson,
    column: await one(portal, `SELECT id FROM columns WHERE course_id = '${course}' ORDER BY id LIMIT 1`),
    homework: await one(portal, `SELECT id FROM homework WHERE course_id = '${course}' ORDER BY due_day DESC LIMIT 1`),
    absence: await addAbsence(portal, things.school, lesson, enrolment),
  }
}

/** A small school of its own, with one of everything that the forms name. */
async function layOutOtherSchool(portal: OwnPortal) {
  // The modules of the house want their settings before they are read in.
  const settings = { DIARY_MODE: 'test', NEXTAUTH_URL: portal.address, NEXTAUTH_SECRET: randomUUID().repeat(2) }
  Object.assign(process.env, { ...settings, DATABASE_URL: portal.databaseUrl })
  const { makeSmallSchool, smallMonday } = await import('@/lib/journal/testing')
  const { db } = await import('@/lib/platform/db')
  const small = await makeSmallSchool()
  const { schoolId, id } = small
  const lesson = await small.lesson(id.algebraOf7B, smallMonday, 1)
  const column = await small.column(id.algebraOf7B, lesson)
  await db.$disconnect()

  const homework = randomUUID()
  await portal.ask(`INSERT INTO homework (school_id, id, course_id, due_day, text, asks_work, by_id, at)
    VALUES ('${schoolId}', '${homework}', '${id.algebraOf7B}', '2026-11-25', '№ 1', true, '${id.krylov}', now())`)
  const handIn = randomUUID()
  await portal.ask(`INSERT INTO hand_ins (school_id, id, homework_id, enrolment_id, by_id, at)
    VALUES ('${schoolId}', '${handIn}', '${homework}', '${id.veraIn7B}', '${id.parent}', now())`)
  const file = randomUUID()
  await portal.ask(`INSERT INTO files (school_id, id, name, type, bytes, sha256, homework_id, by_id, at)
    VALUES ('${schoolId}', '${file}', 'a.txt', 'text/plain', 1, 'a', '${homework}', '${id.krylov}', now())`)
  await portal.ask(
    `INSERT INTO plan_topics (school_id, course_id, number, topic) VALUES ('${schoolId}', '${id.algebraOf7B}', 1, 'Чужой план')`,
  )

  return {
    ...id,
    lesson,
    column,
    homework,
    handIn,
    file,
    notice: await addNotice(portal, schoolId, id.veraIn7B, personas.parent),
    absence: await addAbsence(portal, schoolId, lesson, id.veraIn7B),
    heldRemark: await addHeldRemark(portal, schoolId, id.veraIn7B),
    note: await addNote(portal, schoolId, id.algebraOf7B),
    staffInvitation: await addStaffInvitation(portal, schoolId, id.krylov),
    application: await addApplication(portal, schoolId, 'SUBMITTED'),
    opened: await addApplication(portal, schoolId, 'OPEN'),
  }
}

async function addText(portal: OwnPortal, schoolId: string): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO free_texts (school_id, id, text) VALUES ('${schoolId}', '${id}', 'Слова')`)
  return id
}

async function addNotice(
  portal: OwnPortal,
  schoolId: string,
  enrolmentId: string,
  by: { email: string },
  isConfirmed = false,
): Promise<string> {
  const [id, byId] = [randomUUID(), seedId('account', by.email)]
  const confirmed = isConfirmed ? `'${byId}', now()` : 'NULL, NULL'
  await portal.ask(`INSERT INTO absence_notices (school_id, id, enrolment_id, first_day, last_day, lessons, reason, by_id, at, confirmed_by_id, confirmed_at)
    VALUES ('${schoolId}', '${id}', '${enrolmentId}', '2026-12-01', '2026-12-01', '{}', 'family', '${byId}', now(), ${confirmed})`)
  return id
}

async function addAbsence(portal: OwnPortal, schoolId: string, lessonId: string, enrolmentId: string): Promise<string> {
  const [id, byId] = [randomUUID(), accountId(personas.teacher)]
  const last = await portal.ask<{
    id: string
  }>(`SELECT a.id FROM attendance_entries a WHERE a.lesson_id = '${lessonId}' AND a.enrolment_id = '${enrolmentId}'
    AND NOT EXISTS (SELECT FROM attendance_entries n WHERE n.replaces = a.id)`)
  const replaces = last[0] ? `'${last[0].id}'` : 'NULL'
  await portal.ask(`INSERT INTO attendance_entries (school_id, lesson_id, enrolment_id, id, kind, said_by, by_id, at, replaces)
    VALUES ('${schoolId}', '${lessonId}', '${enrolmentId}', '${id}', 'absent', 'teacher', '${byId}', now(), ${replaces})`)
  return id
}

const absenceOf = (portal: OwnPortal, enrolmentId: string) =>
  one(
    portal,
    `SELECT a.id FROM attendance_entries a JOIN lessons l ON l.id = a.lesson_id
    WHERE a.enrolment_id = '${enrolmentId}' AND a.kind = 'absent' AND a.reason IS NULL
      AND NOT EXISTS (SELECT FROM attendance_entries n WHERE n.replaces = a.id) ORDER BY l.day DESC LIMIT 1`,
  )

async function addHeldRemark(portal: OwnPortal, schoolId: string, enrolmentId: string): Promise<string> {
  const remarkId = randomUUID()
  await portal.ask(`INSERT INTO remark_entries (school_id, enrolment_id, id, remark_id, day, kind, text_id, by_id, at, is_held)
    VALUES ('${schoolId}', '${enrolmentId}', '${randomUUID()}', '${remarkId}', '2026-11-23', 'remark', '${await addText(portal, schoolId)}',
      '${accountId(personas.teacher)}', now(), true)`)
  return remarkId
}

async function addNote(portal: OwnPortal, schoolId: string, course: string, isAnswered = false): Promise<string> {
  const [id, byId] = [randomUUID(), accountId(personas.head)]
  const answer = isAnswered ? `'${await addText(portal, schoolId)}', '${byId}', now()` : 'NULL, NULL, NULL'
  await portal.ask(`INSERT INTO journal_notes (school_id, id, course_id, text_id, by_id, at, answer_text_id, answered_by_id, answered_at)
    VALUES ('${schoolId}', '${id}', '${course}', '${await addText(portal, schoolId)}', '${byId}', now(), ${answer})`)
  return id
}

async function addApplication(portal: OwnPortal, schoolId: string, status: string): Promise<string> {
  const id = randomUUID()
  const columns = await portal.ask<{
    list: string
  }>(`SELECT string_agg(column_name, ', ') AS list FROM information_schema.columns
    WHERE table_name = 'applications' AND column_name NOT IN ('school_id', 'id', 'account_id', 'number', 'status', 'child_key')`)
  const list = columns[0]?.list ?? ''
  await portal.ask(`INSERT INTO applications (school_id, id, account_id, number, status, child_key, ${list})
    SELECT '${schoolId}', '${id}', '${accountId(personas.newparent)}', '${id.slice(0, 8)}', '${status}', '${id}', ${list}
    FROM applications WHERE status = '${status}' LIMIT 1`)
  return id
}

async function addSession(portal: OwnPortal, persona: keyof typeof personas): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO sessions (account_id, id, started_at, seen_at, expires_at, user_agent, address)
    VALUES ('${accountId(personas[persona])}', '${id}', '2026-11-23', '2026-11-23', '2027-11-23', '', '')`)
  return id
}

async function addColumn(portal: OwnPortal, kind: string): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO columns (school_id, id, course_id, lesson_id, kind_id, weight_tenths)
    VALUES ('${things.school}', '${id}', '${things.algebra7B}', '${things.lesson7B}', '${kind}', 10)`)
  return id
}

async function addPasskey(portal: OwnPortal, persona: keyof typeof personas): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO passkeys (account_id, id, credential_id, public_key, counter, transports, name, created_at)
    VALUES ('${accountId(personas[persona])}', '${id}', '${id}', '\\x00', 0, '{}', 'Телефон', '2026-11-23')`)
  return id
}

async function addToken(portal: OwnPortal, persona: keyof typeof personas, pupil: string): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO api_tokens (account_id, id, pupil_id, school_id, name, parts, last_day, hash, created_at)
    VALUES ('${accountId(personas[persona])}', '${id}', '${pupil}', '${things.school}', 'Бот', '{marks}', '2027-01-01', '${id}', '2026-11-23')`)
  return id
}

async function addInvitation(portal: OwnPortal, persona: keyof typeof personas, pupil: string): Promise<string> {
  const [id, account, entry] = [randomUUID(), accountId(personas[persona]), randomUUID()]
  await portal.ask(`INSERT INTO invitations (account_id, id, email, name, relation, parts, last_day, state, hash, sent_at, expires_at, created_at)
    VALUES ('${account}', '${id}', '${id}@test.example', 'Дядя', 'relative', '{marks}', '2027-05-31', 'open', '${id}', '2026-11-23', '2026-11-30', '2026-11-23')`)
  await portal.ask(`INSERT INTO invitation_diaries (account_id, invitation_id, pupil_id, school_id)
    VALUES ('${account}', '${id}', '${pupil}', '${things.school}')`)
  await portal.ask(`INSERT INTO invitation_entries (account_id, invitation_id, id, act, parts, last_day, by_id, at)
    VALUES ('${account}', '${id}', '${entry}', 'sent', '{marks}', '2027-05-31', '${account}', '2026-11-23')`)
  return id
}

async function addColleague(portal: OwnPortal): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO staff (school_id, id, surname, given_name, position)
    VALUES ('${things.school}', '${id}', 'Лебедева', 'Инна', 'Учитель')`)
  return id
}

async function addStaffInvitation(portal: OwnPortal, schoolId: string, staffId: string): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO staff_invitations (school_id, id, staff_id, role, email, state, hash, by_id, sent_at, expires_at, created_at)
    VALUES ('${schoolId}', '${id}', '${staffId}', 'teacher', '${id}@test.example', 'open', '${id}', '${accountId(personas.head)}', '2026-11-23', '2026-11-30', '2026-11-23')`)
  return id
}

async function addDraft(portal: OwnPortal, persona: keyof typeof personas): Promise<string> {
  const id = randomUUID()
  await portal.ask(`INSERT INTO application_drafts (account_id, id, answers, created_at, saved_at)
    VALUES ('${accountId(personas[persona])}', '${id}', '{"child": {"surname": "Крылова", "givenName": "Полина", "patronymic": null, "birthDay": "2015-02-20"}}', '2026-11-23', '2026-11-23')`)
  return id
}
