import { type APIRequestContext, expect } from '@playwright/test'

type Letter = {
  id: string
  channel: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
  at: string
}

/** All letters to an address, newest first, as the outbox has them. */
export async function lettersTo(request: APIRequestContext, to: string): Promise<Letter[]> {
  const answer = await request.get('/api/outbox', { params: { to } })
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** Waits for a letter with this subject: a job sends it a moment after the fact. */
export async function letterTo(request: APIRequestContext, to: string, subject: RegExp): Promise<Letter> {
  let found: Letter | undefined
  await expect
    .poll(
      async () => {
        found = (await lettersTo(request, to)).find((letter) => subject.test(letter.subject))
        return found?.subject
      },
      { message: `a letter to ${to} with the subject ${subject}`, timeout: 20_000 },
    )
    .toBeDefined()
  return found as Letter
}
