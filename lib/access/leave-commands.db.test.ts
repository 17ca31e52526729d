import { beforeEach, expect, it } from 'vitest'
import { makeSmallSchool, type SmallSchool } from '@/lib/journal/testing'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { openInviteeGrant, openRepresentativeGrant } from './grant-commands'
import type { AccountKey } from './key'
import { leaveDiary } from './leave-commands'
import { systemKey } from './system'
import { testAccountKey } from './testing'
import { makeTestAccount } from './testing-account'

let school: SmallSchool
let mother: AccountKey
let tutor: AccountKey
let ofMother: string
let ofTutor: string

beforeEach(async () => {
  school = await makeSmallSchool()
  mother = testAccountKey({ accountId: await makeTestAccount(`${newId()}@test.example`) })
  tutor = testAccountKey({ accountId: await makeTestAccount(`${newId()}@test.example`) })
  const diary = { pupilId: school.id.vera, schoolId: school.schoolId, parts: ['marks' as const] }
  ofMother = await db.$transaction((tx) =>
    openRepresentativeGrant(systemKey('test'), tx, {
      ...diary,
      accountId: mother.accountId,
      applicationId: newId(),
      relation: 'mother',
    }),
  )
  const guest = { relation: 'tutor', name: 'Репетитор', subjectIds: [], lastDay: '2027-05-31' } as const
  const opened = await db.$transaction((tx) =>
    openInviteeGrant(tutor, tx, { ...diary, ...guest, accountId: tutor.accountId, grantorId: mother.accountId }),
  )
  if (!opened.ok) throw new Error(opened.why)
  ofTutor = opened.grantId
})

const isOpen = async (grantId: string) =>
  (await db.grant.findFirstOrThrow({ where: { id: grantId }, select: { endedAt: true } })).endedAt === null

it('ends the own reading at once, with a line in the ledger', async () => {
  expect(await leaveDiary(tutor, ofTutor)).toBe(true)

  expect(await isOpen(ofTutor)).toBe(false)
  const last = await db.grantEntry.findFirst({ where: { grantId: ofTutor }, orderBy: { at: 'desc' } })
  expect(last).toMatchObject({ act: 'ended', reason: 'left', byId: tutor.accountId })
})

it('ends nothing that is somebody else’s, with a forged id', async () => {
  expect(await leaveDiary(mother, ofTutor)).toBe(false)
  expect(await leaveDiary(tutor, ofMother)).toBe(false)

  expect(await isOpen(ofTutor)).toBe(true)
  expect(await isOpen(ofMother)).toBe(true)
})

it('gives back no parent’s right', async () => {
  expect(await leaveDiary(mother, ofMother)).toBe(false)

  expect(await isOpen(ofMother)).toBe(true)
})

it('is one end, however often the button is pressed', async () => {
  const both = await Promise.all([leaveDiary(tutor, ofTutor), leaveDiary(tutor, ofTutor)])

  expect(both.filter(Boolean)).toHaveLength(1)
  expect(await db.grantEntry.count({ where: { grantId: ofTutor, act: 'ended' } })).toBe(1)
})
