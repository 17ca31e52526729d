import type { AccountKey } from '@/lib/access/key'
import { testAccountKey } from '@/lib/access/testing'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { beginDraft, saveAnswer } from './drafts'
import type { Answer } from './schemas'

/** A school for the tests of the family's side, with a number of its own. */
export async function testSchool({ transmitsData = true, applicationDays = 30 } = {}) {
  const id = newId()
  const number = String(100_000 + Math.floor(Math.random() * 900_000))
  const school = {
    id,
    number,
    name: `Школа № ${number}`,
    shortName: `Школа № ${number}`,
    type: 'Школа',
    ownership: 'Государственная',
    district: 'Приморский',
    address: 'ул. Школьная, 5',
    room: 'кабинет 12',
    hours: 'по будням с 9:00 до 17:00',
    phone: '+78120000000',
    transmitsData,
    applicationDays,
  }
  await db.school.create({ data: school, select: { id: true } })
  return school
}

/** Somebody who is signed in and has applied for nothing yet. */
export async function testParent(): Promise<AccountKey> {
  const accountId = newId()
  const email = `${accountId}@test.example`
  const name = { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна' }
  await db.account.create({
    data: { id: accountId, email, ...name, emailProvedAt: now(), createdAt: now() },
    select: { id: true },
  })
  return testAccountKey({ accountId, email, name })
}

export const testChild: Answer<'child'> = {
  surname: 'Ковалёв',
  givenName: 'Матвей',
  patronymic: 'Ильич',
  birthDay: '2014-05-01',
}

/** A draft with all its answers, ready to be sent. */
export async function testDraft(account: AccountKey, schoolId: string, child: Partial<Answer<'child'>> = {}) {
  const id = newId()
  await beginDraft(account, id, { ...testChild, ...child })
  await saveAnswer(account, id, {
    school: { schoolId },
    class: { className: '7Б' },
    relation: { relation: 'mother' },
    applicant: { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна', phone: '+79211234567' },
  })
  return id
}
