import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import * as door from '@/proxy'

const portal = 'https://diary.example'

function statusOf(path: string, init: { method?: string; headers?: Record<string, string> } = {}): number {
  const headers = { host: 'diary.example', ...init.headers }
  return door.proxy(new NextRequest(portal + path, { ...init, headers })).status
}

it('turns away what another site writes', () => {
  const method = 'POST'
  expect(statusOf('/sign-in', { method, headers: { origin: portal } })).toBe(200)
  expect(statusOf('/sign-in', { method })).toBe(200)
  for (const origin of ['https://evil.example', 'https://diary.example.evil.example', 'null', '']) {
    expect(statusOf('/sign-in', { method, headers: { origin } }), origin).toBe(403)
  }
  expect(statusOf('/sign-in', { method, headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403)
})

it('turns away a zero, which no text of the database may hold', () => {
  expect(statusOf('/schools?q=%00')).toBe(400)
  expect(statusOf('/schools?q=%2500')).toBe(200)
})

it('stands before every answer but that to a sending of files, so that no address is without its headers', () => {
  const stands = new RegExp(`^${door.config.matcher}$`)
  for (const path of [
    '/',
    '/api/files/1/2',
    '/api/filesystem',
    '/x/api/files',
    '/api/journal/v1/entries',
    '/favicon.ico',
  ])
    expect(path, path).toMatch(stands)
  expect('/api/files').not.toMatch(stands)
})

it('leaves the policy of a file to its route, and gives every other answer ours', () => {
  const policyOf = (path: string) => door.proxy(new NextRequest(portal + path)).headers.get('content-security-policy')
  expect(policyOf('/api/files/1/2')).toBeNull()
  expect(policyOf('/api/filesystem')).toContain("frame-ancestors 'none'")
  expect(policyOf('/diary/1/homework')).toContain("frame-ancestors 'none'")
})
