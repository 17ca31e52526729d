import { gzipSync } from 'node:zlib'
import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import { expect, test } from './people'
import { withThings } from './things'

const kilobyte = 1024

/** The most statements that a page may take in all: session, door, look and header included. */
const mostStatements: Record<string, number> = {
  '/diary/{vera}/week': 4,
  '/diary/{vera}/week?from=2026-11-16': 4,
  '/diary/{vera}/timetable': 4,
  '/diary/{vera}/marks': 4,
  '/diary/{vera}/marks/{algebra}': 4,
  '/diary/{vera}/homework': 4,
  '/diary/{vera}/attendance': 4,
  '/diary/{vera}/attendance?view=months': 4,
  '/diary/{vera}/attendance/announce': 4,
  '/diary/{vera}/remarks': 4,
  '/diary/{vera}/attestation': 4,
  '/account': 4,
}

test('a page asks the database no more often than it may', async ({ context, signInAs }) => {
  await signInAs('parent')
  for (const [address, most] of Object.entries(mostStatements)) {
    const statements = await fewestStatements(context.request, withThings(address))
    expect.soft(statements, address).toBeGreaterThan(1)
    expect.soft(statements, address).toBeLessThanOrEqual(most)
  }
})

test('the week comes in 30 KB of HTML, for both children', async ({ context, signInAs }) => {
  await signInAs('parent')
  for (const address of ['/diary/{vera}/week', '/diary/{lev}/week', '/diary/{vera}/week?from=2026-11-16']) {
    const html = await (await open(context.request, withThings(address))).body()
    expect.soft(gzipSync(html).length, address).toBeLessThanOrEqual(30 * kilobyte)
  }
})

test('a spread of a journal comes in 60 KB of HTML, read by one statement after the door', async ({
  context,
  signInAs,
}) => {
  await signInAs('teacher')
  for (const address of ['/journal/{algebra7B}', '/journal/{algebra11A}', '/journal/{algebra11A}?period=1']) {
    const html = await (await open(context.request, withThings(address))).body()
    expect.soft(gzipSync(html).length, address).toBeLessThanOrEqual(60 * kilobyte)
    expect.soft(await fewestStatements(context.request, withThings(address)), address).toBeLessThanOrEqual(4)
  }
})

const familyPages = [
  '/account',
  '/account/settings',
  '/applications/new',
  '/diary/{vera}/week',
  '/diary/{vera}/timetable',
  '/diary/{vera}/marks',
  '/diary/{vera}/marks/{algebra}',
  '/diary/{vera}/homework',
  '/diary/{vera}/attendance',
  '/diary/{vera}/attendance/announce',
  '/diary/{vera}/remarks',
  '/diary/{vera}/attestation',
]

test('a family page ships 160 KB of script at most', async ({ page, signInAs }) => {
  test.setTimeout(120_000)
  await signInAs('parent')
  for (const address of familyPages) {
    expect.soft(await scriptOf(page, withThings(address)), address).toBeLessThanOrEqual(160 * kilobyte)
  }
})

const everyKind = ['/', '/help', '/sign-in', '/nowhere', '/diary/{nobodys}/week', '/account', '/diary/{vera}/week']

test('every page has its policy, and no inline script without its nonce', async ({ context, signInAs }) => {
  await signInAs('parent')
  const nonces = new Set<string>()
  for (const address of everyKind) {
    const answer = await context.request.get(withThings(address))
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    nonces.add(nonce)

    expect.soft(policy, address).toContain("frame-ancestors 'none'")
    expect
      .soft(
        policy.split(';').find((rule) => rule.includes('script-src')),
        address,
      )
      .not.toContain('unsafe')
    for (const [, attributes] of (await answer.text()).matchAll(/<script([^>]*)>/g)) {
      expect.soft(attributes, address).toContain(`nonce="${nonce}"`)
    }
  }
  expect(nonces.size, 'a nonce is used once').toBe(everyKind.length)
})

test('every kind of answer carries the headers that keep it safe', async ({ context, signInAs }) => {
  await signInAs('parent')
  for (const address of [...everyKind, '/api/health', '/api/outbox', '/offline', '/office/applications']) {
    const headers = (await context.request.get(withThings(address))).headers()
    expect.soft(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect.soft(headers['x-powered-by'], address).toBeUndefined()
  }
  for (const address of ['/account', '/diary/{vera}/week']) {
    const { 'cache-control': caching } = (await context.request.get(withThings(address))).headers()
    expect.soft(caching, address).toMatch(/no-store/)
  }
})

test('the cookie of a session is read by no script and sent by no other site', async ({ context, signInAs }) => {
  await signInAs('parent')
  const session = (await context.cookies()).find(({ name }) => name.includes('session'))

  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

/** Jobs and other tests use the same database: what the page alone takes is the fewest of some tries. */
async function fewestStatements(request: APIRequestContext, path: string): Promise<number> {
  const counted: number[] = []
  for (let tries = 0; tries < 8; tries++) {
    const before = await statements(request)
    await open(request, path)
    counted.push((await statements(request)) - before)
  }
  return Math.min(...counted)
}

async function statements(request: APIRequestContext): Promise<number> {
  return (await (await request.get('/api/test/statements')).json()).statements
}

async function open(request: APIRequestContext, path: string): Promise<APIResponse> {
  const answer = await request.get(path, { maxRedirects: 0 })
  expect(answer.status(), path).toBe(200)
  return answer
}

/** Bytes of all script files that the page loads, gzipped. */
async function scriptOf(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Promise<number>>()
  const count = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (response.request().resourceType() !== 'script') return
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    )
  }
  page.on('response', count)
  await page.goto(path, { waitUntil: 'networkidle' })
  page.off('response', count)
  return (await Promise.all(scripts.values())).reduce((sum, bytes) => sum + bytes, 0)
}
