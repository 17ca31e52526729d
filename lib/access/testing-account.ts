import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { hashPassword } from './password-hash'

export const testPassword = 'молоко, хлеб и сыр'

/** An account for the tests of this folder; proved, unless it is said otherwise. Answers its id. */
export async function makeTestAccount(email: string, { isProved = true } = {}): Promise<string> {
  const id = newId()
  await db.account.create({
    data: {
      id,
      email,
      surname: 'Ковалёва',
      givenName: 'Анна',
      passwordHash: await hashPassword(testPassword),
      emailProvedAt: isProved ? now() : null,
      createdAt: now(),
    },
    select: { id: true },
  })
  return id
}

/** The letters to an address, oldest first: what they are and the secret in their link. */
export async function lettersTo(email: string): Promise<{ template: string; secret: string }[]> {
  const letters = await db.letter.findMany({
    where: { to: email },
    select: { template: true, path: true },
    orderBy: { id: 'asc' },
  })
  return letters.map(({ template, path }) => ({ template, secret: path?.split('/').at(-1) ?? '' }))
}

/** The secret of the newest letter to an address. */
export async function newestSecret(email: string): Promise<string> {
  return (await lettersTo(email)).at(-1)?.secret ?? ''
}
