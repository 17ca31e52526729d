import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { PersonnelKey } from './key'
import { addStaff, dismissStaff } from './staff-commands'
import { cancelStaffInvitation, inviteStaff, inviteStaffAgain } from './staff-invitation-commands'
import { acceptStaffInvitation, declineStaffInvitation, joinByStaffInvitation } from './staff-join-commands'
import { findStaffInvitation, listStaff } from './staff-queries'
import type { Employer, StaffRole } from './staff-role'
import { testAccountKey, testPersonnelKey, testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, newestSecret } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey()
const name = { surname: 'Белова', givenName: 'Инна', patronymic: null }
const password = 'кефир, булка и чай'

let schoolId: string
let head: PersonnelKey
let address: (who: string) => string

beforeEach(async () => {
  schoolId = await makeSchool()
  address = (who) => `${who}-${schoolId.slice(-12)}@mail.ru`
  head = await makeWorking('head')
})

describe('a person of the register', () => {
  it('is invited, joins by the letter with a new account, and works from then on', async () => {
    const staffId = await addPerson({ email: address('inna') })
    const secret = await newestSecret(address('inna'))
    const joined = await joinByStaffInvitation(visitor, { secret, password, name })
    if (!joined.ok) throw new Error(joined.refusal)

    expect(joined.entry.isProved).toBe(true)
    const account = await findWho(joined.entry.session)
    expect(account?.appointments).toMatchObject([{ role: 'teacher', schoolId, staffId }])
    expect(await actsOf(staffId)).toEqual(['invited', 'appointed'])
    expect(await personOf(staffId)).toMatchObject({
      email: address('inna'),
      roles: [{ role: 'teacher' }],
      invitations: [],
    })
  })

  it('joins with the account that the address has already', async () => {
    const account = await accountWith(address('inna'))
    await addPerson({ email: address('inna') })
    const secret = await newestSecret(address('inna'))

    expect(await joinByStaffInvitation(visitor, { secret, password, name })).toMatchObject({ refusal: 'has account' })
    expect(await acceptStaffInvitation(account, secret)).toEqual({ ok: true, role: 'teacher' })
    expect(await acceptStaffInvitation(account, secret)).toMatchObject({ refusal: 'dead' })
  })

  it('may hold several roles, each by an invitation of its own', async () => {
    const account = await accountWith(address('inna'))
    const staffId = await addPerson({ email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    expect(await inviteStaff(head, { staffId, role: 'office', email: address('inna') })).toEqual({ ok: true })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))

    expect((await personOf(staffId))?.roles.map(({ role }) => role)).toEqual(['office', 'teacher'])
  })

  it('takes over an account that nobody proved, with nothing of what was chosen in it', async () => {
    const accountId = await makeTestAccount(address('inna'), { isProved: false })
    const before = await openSession(accountId)
    await addPerson({ email: address('inna') })
    const joined = await joinByStaffInvitation(visitor, { secret: await newestSecret(address('inna')), password, name })

    expect(joined).toMatchObject({ ok: true, entry: { session: { accountId } } })
    expect(await findWho(before)).toBeNull()
  })

  it('is not written down twice, nor left behind when the invitation is refused', async () => {
    await addPerson({ email: null })
    expect(await add({ email: null })).toMatchObject({ refusals: { surname: 'people.errors.alreadyThere' } })
    expect(await add({ position: 'Завхоз', role: 'head', email: address('inna') })).toMatchObject({
      refusals: { role: 'people.errors.notYours' },
    })
    expect((await listStaff(head)).filter(({ surname }) => surname === name.surname)).toHaveLength(1)
  })
})

describe('an invitation', () => {
  it('is made downward only, whatever the form says', async () => {
    const allowed = { city: ['head'], head: ['teacher', 'office'], office: ['teacher'] }
    for (const [as, roles] of Object.entries(allowed)) {
      for (const role of ['teacher', 'office', 'head'] as const) {
        const staffId = await addPerson({ email: null, position: `${as} ${role}` })
        const invited = await inviteStaff(
          { ...head, as: as as Employer },
          { staffId, role, email: address(`${as}-${role}`) },
        )
        expect(invited.ok, `${as} invites ${role}`).toBe(roles.includes(role))
      }
    }
  })

  it('opens nothing to another address, to an unproved mailbox, or to a stranger’s guess', async () => {
    await addPerson({ email: address('inna') })
    const secret = await newestSecret(address('inna'))
    const other = await accountWith(address('other'))
    const unproved = testAccountKey({ accountId: newId(), email: address('inna'), isProved: false })

    expect(await acceptStaffInvitation(other, secret)).toMatchObject({ refusal: 'dead' })
    expect(await acceptStaffInvitation(unproved, secret)).toMatchObject({ refusal: 'dead' })
    expect(await declineStaffInvitation(other, secret)).toBe(false)
    expect(await findStaffInvitation(visitor, 'A'.repeat(43))).toBeNull()
  })

  it('is dead once it was declined, taken back, replaced by a newer letter, or is a week old', async () => {
    const account = await accountWith(address('inna'))
    const accept = async () => acceptStaffInvitation(account, await newestSecret(address('inna')))
    const staffId = await addPerson({ email: address('inna') })
    expect(await declineStaffInvitation(visitor, await newestSecret(address('inna')))).toBe(true)
    expect(await accept()).toMatchObject({ refusal: 'dead' })

    await inviteStaff(head, { staffId, role: 'teacher', email: address('inna') })
    await cancelStaffInvitation(head, await openInvitation(staffId))
    expect(await accept()).toMatchObject({ refusal: 'dead' })

    await inviteStaff(head, { staffId, role: 'teacher', email: address('inna') })
    const old = await newestSecret(address('inna'))
    await inviteStaffAgain(head, await openInvitation(staffId))
    expect(await acceptStaffInvitation(account, old)).toMatchObject({ refusal: 'dead' })

    await db.staffInvitation.updateMany({ where: { schoolId, staffId }, data: { expiresAt: now() } })
    expect(await accept()).toMatchObject({ refusal: 'dead' })
    expect(await actsOf(staffId)).toEqual(['invited', 'declined', 'invited', 'cancelled', 'invited', 'invited-again'])
  })

  it('is not sent to an address of somebody else of the school, nor to a second address of the same person', async () => {
    const account = await accountWith(address('inna'))
    const staffId = await addPerson({ email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    const another = await addPerson({ email: null, position: 'Завхоз' })

    expect(await inviteStaff(head, { staffId: another, role: 'teacher', email: address('inna') })).toMatchObject({
      refusals: { email: 'people.errors.addressOfOther' },
    })
    expect(await inviteStaff(head, { staffId, role: 'office', email: address('second') })).toMatchObject({
      refusals: { email: { key: 'people.errors.otherAddress' } },
    })
    expect(await inviteStaff(head, { staffId, role: 'teacher', email: address('inna') })).toMatchObject({
      refusals: { role: 'people.errors.holdsRole' },
    })
  })

  it('is sent again three times a day at most, and only by whom it could be made', async () => {
    const staffId = await addPerson({ email: address('inna') })
    const id = await openInvitation(staffId)
    expect((await inviteStaff(head, { staffId, role: 'teacher', email: address('inna') })).ok).toBe(false)
    for (const _ of [1, 2, 3]) expect((await inviteStaffAgain(head, id)).ok).toBe(true)
    expect((await inviteStaffAgain(head, id)).ok).toBe(false)
    expect(await lettersTo(address('inna'))).toHaveLength(4)

    expect((await cancelStaffInvitation({ ...head, as: 'city' }, id)).ok).toBe(false)
    const elsewhere = testPersonnelKey({ accountId: head.accountId, schoolId: await makeSchool() })
    expect((await cancelStaffInvitation(elsewhere, id)).ok).toBe(false)
    expect((await cancelStaffInvitation({ ...head, as: 'office' }, id)).ok).toBe(true)
  })

  it('is accepted once by two who press the button together', async () => {
    const account = await accountWith(address('inna'))
    const staffId = await addPerson({ email: address('inna') })
    const secret = await newestSecret(address('inna'))
    const answers = await Promise.all([1, 2, 3].map(() => acceptStaffInvitation(account, secret)))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await personOf(staffId))?.roles).toHaveLength(1)
  })
})

describe('a dismissal', () => {
  it('ends everything at once; the register and the ledger keep the name', async () => {
    const account = await accountWith(address('inna'))
    const session = await openSession(account.accountId)
    const staffId = await addPerson({ email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    await inviteStaff(head, { staffId, role: 'office', email: address('inna') })
    expect(await dismissStaff(head, { staffId })).toEqual({ ok: true })

    expect((await findWho(session))?.appointments).toEqual([])
    expect(await personOf(staffId)).toMatchObject({ surname: 'Белова', roles: [], invitations: [] })
    expect((await personOf(staffId))?.leftAt).not.toBeNull()
    expect(await actsOf(staffId)).toEqual(['invited', 'appointed', 'invited', 'dismissed', 'cancelled'])
    expect((await acceptStaffInvitation(account, await newestSecret(address('inna')))).ok).toBe(false)
    expect((await inviteStaff(head, { staffId, role: 'teacher', email: address('inna') })).ok).toBe(false)
  })

  it('may end one role of several', async () => {
    const account = await accountWith(address('inna'))
    const staffId = await addPerson({ email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    await inviteStaff(head, { staffId, role: 'office', email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    expect(await dismissStaff(head, { staffId, role: 'office' })).toEqual({ ok: true })

    expect(await personOf(staffId)).toMatchObject({ roles: [{ role: 'teacher' }], leftAt: null })
    expect((await dismissStaff(head, { staffId, role: 'office' })).ok).toBe(false)
  })

  it('is not the office’s, nor the city’s where somebody is no head, nor another school’s, nor one’s own', async () => {
    const account = await accountWith(address('inna'))
    const staffId = await addPerson({ email: address('inna') })
    await acceptStaffInvitation(account, await newestSecret(address('inna')))
    const elsewhere = testPersonnelKey({ accountId: head.accountId, schoolId: await makeSchool() })

    expect((await dismissStaff({ ...head, as: 'office' }, { staffId })).ok).toBe(false)
    expect((await dismissStaff({ ...head, as: 'city' }, { staffId })).ok).toBe(false)
    expect((await dismissStaff(elsewhere, { staffId })).ok).toBe(false)
    const [own] = (await listStaff(head)).filter(({ roles }) => roles.some(({ role }) => role === 'head'))
    expect(await dismissStaff(head, { staffId: own?.id ?? '' })).toMatchObject({
      refusals: { form: 'people.errors.oneself' },
    })
  })

  it('leaves a school its last head, until there is another', async () => {
    const city = { ...head, accountId: newId(), as: 'city' as const }
    const [first] = await listStaff(head)
    expect(await dismissStaff(city, { staffId: first?.id ?? '' })).toMatchObject({
      refusals: { form: 'people.errors.lastHead' },
    })

    await makeWorking('head')
    expect(await dismissStaff(city, { staffId: first?.id ?? '' })).toEqual({ ok: true })
  })

  it('of two heads who dismiss each other at the same moment takes one', async () => {
    const second = await makeWorking('head')
    const [one, other] = await listStaff(head)
    if (!one || !other) throw new Error('two heads were expected')
    const firstIsOne = one.email === (await emailOf(head.accountId))
    const answers = await Promise.all([
      dismissStaff(head, { staffId: (firstIsOne ? other : one).id }),
      dismissStaff(second, { staffId: (firstIsOne ? one : other).id }),
    ])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await listStaff(head)).filter(({ roles }) => roles.length > 0)).toHaveLength(1)
  })
})

type Said = { email: string | null; position?: string; role?: StaffRole }

function add({ email, position = 'Учитель физики', role = 'teacher' }: Said) {
  return addStaff(head, { ...name, position, email, role })
}

async function addPerson(said: Said): Promise<string> {
  const added = await add(said)
  if (!added.ok) throw new Error(JSON.stringify(added.refusals))
  return added.staffId
}

async function personOf(staffId: string) {
  return (await listStaff(head)).find(({ id }) => id === staffId)
}

async function openInvitation(staffId: string): Promise<string> {
  return (await personOf(staffId))?.invitations[0]?.id ?? ''
}

async function actsOf(staffId: string): Promise<string[]> {
  const entries = await db.appointmentEntry.findMany({
    where: { schoolId, staffId },
    select: { act: true },
    orderBy: { id: 'asc' },
  })
  return entries.map(({ act }) => act)
}

async function accountWith(email: string) {
  return testAccountKey({ accountId: await makeTestAccount(email), email })
}

async function emailOf(accountId: string) {
  return (await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } })).email
}

async function openSession(accountId: string) {
  const sessionId = newId()
  const times = { startedAt: now(), seenAt: now(), expiresAt: new Date(now().getTime() + 60_000) }
  await db.session.create({ data: { accountId, id: sessionId, ...times, userAgent: 'test', address: '127.0.0.1' } })
  return { accountId, sessionId }
}

async function makeWorking(role: StaffRole): Promise<PersonnelKey> {
  const accountId = await makeTestAccount(`${role}-${newId()}@mail.ru`)
  const staffId = newId()
  await db.staff.create({
    data: { schoolId, id: staffId, surname: 'Абрамова', givenName: 'Вера', position: 'Директор' },
  })
  await db.appointment.create({ data: { accountId, id: newId(), role, schoolId, staffId, startedAt: now() } })
  return testPersonnelKey({ accountId, schoolId })
}

async function makeSchool() {
  const id = newId()
  const place = { district: 'Невский', address: 'пр. Обуховской Обороны, 7', room: '12', hours: '9–17', phone: '1' }
  const kind = { type: 'школа', ownership: 'государственная', transmitsData: true }
  await db.school.create({ data: { id, number: id, name: 'Школа', shortName: 'Школа', ...place, ...kind } })
  return id
}
