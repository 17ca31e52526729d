import { request as requestOverHttp } from 'node:http'
import type { APIRequestContext, APIResponse, BrowserContext } from '@playwright/test'
import { deeds } from './deeds'
import { submitForm } from './forms'
import { addressesOf } from './house'
import { lettersTo, letterTo } from './letters'
import { expect, parentPassword, test } from './parents'
import { postTo } from './posting'

const evil = 'https://evil.example'
const foreign: Record<string, string>[] = [
  { origin: evil },
  { origin: 'null' },
  { origin: evil, 'x-forwarded-host': 'evil.example' },
]
const addresses = [
  evil,
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%09/evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
]

test('a write that another site sends is turned away, whatever it is', async ({ playwright, baseURL, signedInAs }) => {
  test.setTimeout(180_000)
  const context = await playwright.request.newContext({ baseURL, storageState: await signedInAs('parent') })
  for (const [name, { fields }] of Object.entries(deeds)) {
    for (const headers of foreign) {
      expect.soft((await postTo(context, name, fields, { headers })).status(), name).toBe(403)
    }
  }
  for (const address of addressesOf('route.ts').filter((one) => !one.includes('['))) {
    const answer = await context.post(address, { headers: { origin: evil }, data: '{}', maxRedirects: 0 })
    expect.soft([403, 405], `${address} answers ${answer.status()}`).toContain(answer.status())
  }
  await context.dispose()
})

test('signing in from another site is turned away, also by a form without a script', async ({ request, baseURL }) => {
  const from = (headers: Record<string, string>) =>
    request.post('/sign-in', { headers, multipart: { email: 'parent@demo.example' }, maxRedirects: 0 })

  expect((await from({ origin: evil })).status()).toBe(403)
  expect((await from({ origin: 'null' })).status()).toBe(403)
  expect((await from({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  expect((await from({ origin: baseURL ?? '' })).status()).not.toBe(403)
})

test('a session is made anew at each way in, and what was planted before it opens nothing', async ({
  newParent,
  openBrowser,
}) => {
  const parent = await newParent()
  const own = await sessionOf(parent.context)
  const victim = await openBrowser()
  await victim.addCookies([{ ...own, value: 'planted-by-somebody' }])
  await enter(victim.request, parent.email)
  const fresh = await sessionOf(victim)
  expect(fresh.value).not.toBe('planted-by-somebody')
  expect(fresh.value).not.toBe(own.value)

  await submitForm(victim.request, '/account', 'Выйти')
  const replay = await openBrowser()
  for (const value of ['planted-by-somebody', fresh.value]) {
    await replay.addCookies([{ ...own, value }])
    expect((await replay.request.get('/account', { maxRedirects: 0 })).status()).toBe(307)
  }
})

test('an attacker’s own session in a browser is not the session of whoever signs in there', async ({
  newParent,
  openBrowser,
}) => {
  const [attacker, victim] = [await newParent('Галкина'), await newParent('Чижикова')]
  const planted = await sessionOf(attacker.context)
  const browser = await openBrowser()
  await browser.addCookies([planted])
  await postTo(browser.request, '(public)/sign-in/actions.ts signIn', { email: victim.email, password: parentPassword })

  expect(await (await browser.request.get('/account/settings')).text()).toContain(victim.email)
  const behind = await attacker.context.request.get('/account/settings', { maxRedirects: 0 })
  expect(await behind.text()).not.toContain(victim.email)
})

test('no address to come back to leads to another site', async ({ newParent, openBrowser, baseURL }) => {
  const { email, context } = await newParent()
  const own = new RegExp(`^(${baseURL})?/(?![/\\\\])`)
  for (const from of addresses) {
    const stranger = (await openBrowser()).request
    const fields = { email, password: parentPassword, from }
    const signedIn = await postTo(stranger, '(public)/sign-in/actions.ts signIn', fields)
    expect.soft(leadsTo(signedIn), `sign-in from ${from}`).toMatch(own)
    const proved = await postTo(context.request, '(public)/sign-in/again/actions.ts givePassword', fields)
    expect.soft(leadsTo(proved), `proof from ${from}`).toMatch(own)

    for (const page of ['/sign-in', '/sign-in/again', '/sign-in/second-factor']) {
      const path = `${page}?from=${encodeURIComponent(from)}`
      const answer = await context.request.get(path, { maxRedirects: 0 })
      expect.soft(leadsTo(answer) ?? '/', path).toMatch(own)
      expect.soft(await answer.text(), path).not.toMatch(/(href|action)="[^"/]*\/?[\\/]*evil/)
    }
  }
  for (const path of ['//evil.example', '//evil.example/account', '/%5Cevil.example', '/account//evil.example']) {
    const answer = await context.request.get(`${baseURL}${path}`, { maxRedirects: 0 })
    expect.soft(leadsTo(answer) ?? '/', path).toMatch(own)
  }
})

test('letters and redirects name the portal’s own address, whatever the request calls it', async ({
  newParent,
  request,
  baseURL,
}) => {
  const { email } = await newParent()
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' }
  await postTo(request, '(public)/sign-in/letter/actions.ts askForLink', { email }, { headers })
  await postTo(request, '(public)/sign-in/password/actions.ts askForPassword', { email }, { headers })
  await letterTo(request, email, /Ссылка для входа/)
  await letterTo(request, email, /пароль/i)
  for (const { subject, text, html, links } of await lettersTo(request, email)) {
    expect.soft(`${text} ${html}`, subject).not.toContain('evil')
    for (const link of links) expect.soft(link, subject).toMatch(new RegExp(`^${baseURL}/`))
  }

  for (const path of ['/account', '/diary/any', '/sign-up/check']) {
    const { location } = await asHost('evil.example', `${baseURL}${path}`, headers)
    expect.soft(location ?? '', path).not.toContain('evil')
  }
})

test('neither words nor time tell whether an address has an account', async ({ newParent, openBrowser, request }) => {
  test.setTimeout(300_000)
  const tries = 32
  // A few tries at each account: so many cost no pause, and no letter is held back.
  const known = [] as string[]
  while (known.length < tries / 4) known.push((await newParent()).email)
  const nobody = () => `nobody-${crypto.randomUUID()}@mail.ru`

  const visitor = (await openBrowser()).request
  const signIn = (email: string) =>
    postTo(visitor, '(public)/sign-in/actions.ts signIn', { email, password: 'не тот пароль' })
  const knownOne = (index: number) => known[index % known.length] ?? ''
  await compare(
    tries,
    (index) => signIn(knownOne(index)),
    () => signIn(nobody()),
  )

  for (const action of [
    '(public)/sign-in/letter/actions.ts askForLink',
    '(public)/sign-in/password/actions.ts askForPassword',
  ]) {
    const ask = (email: string) => postTo(request, action, { email })
    await compare(
      tries / 2,
      (index) => ask(knownOne(index)),
      () => ask(nobody()),
    )
  }
})

type Ask = (index: number) => Promise<APIResponse>

/** One after the other, pair by pair and by turns first, so that what else the machine does falls on both alike. */
async function compare(pairs: number, askKnown: Ask, askUnknown: Ask): Promise<void> {
  const slower: number[] = []
  for (let index = 0; index < pairs; index++) {
    const isKnownFirst = index % 2 === 0
    const one = await timed(() => (isKnownFirst ? askKnown : askUnknown)(index))
    const other = await timed(() => (isKnownFirst ? askUnknown : askKnown)(index))
    expect(other.told).toBe(one.told)
    slower.push((one.milliseconds - other.milliseconds) * (isKnownFirst ? 1 : -1))
  }
  // The first calls find the house cold.
  const differences = slower.slice(2).sort((one, other) => one - other)
  const median = differences[Math.floor(differences.length / 2)] ?? 0
  const quartiles = [0.25, 0.75].map((share) => differences[Math.floor(differences.length * share)] ?? 0)
  const spread = (quartiles[1] ?? 0) - (quartiles[0] ?? 0)
  expect(Math.abs(median), `typically ${median} ms slower, give or take ${spread}`).toBeLessThan(Math.max(10, spread))
}

async function timed(ask: () => Promise<APIResponse>): Promise<{ told: string; milliseconds: number }> {
  const begun = performance.now()
  const answer = await ask()
  const milliseconds = performance.now() - begun
  return { told: await toldBy(answer), milliseconds }
}

/** What the answer says, without the typed address and what differs in every answer. */
async function toldBy(answer: APIResponse): Promise<string> {
  const text = (await answer.text()).replaceAll(/[\w-]+@[\w.]+/g, 'address')
  const state = text.split('\n').find((line) => line.startsWith('1:')) ?? ''
  return `${answer.status()} ${leadsTo(answer)} ${state}`
}

function leadsTo(answer: APIResponse): string | undefined {
  const { location, 'x-action-redirect': redirect } = answer.headers()
  return location ?? redirect?.split(';')[0]
}

async function enter(request: APIRequestContext, email: string): Promise<void> {
  const entered = await submitForm(request, '/sign-in', 'name="password"', { email, password: parentPassword })
  expect(entered.url()).toMatch(/\/account$/)
}

async function sessionOf(context: BrowserContext) {
  const session = (await context.cookies()).find(({ name }) => name.includes('session-token'))
  if (!session) throw new Error('nobody is signed in')
  return session
}

/** A request that calls the portal by another name: no browser of ours would. */
function asHost(host: string, url: string, headers: Record<string, string>): Promise<{ location?: string }> {
  return new Promise((resolve, reject) => {
    const sent = requestOverHttp(url, { headers: { ...headers, host } }, (answer) => {
      answer.resume()
      resolve({ location: answer.headers.location })
    })
    sent.on('error', reject)
    sent.end()
  })
}
