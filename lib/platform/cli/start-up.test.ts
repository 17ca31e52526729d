import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sentenceForOldNode } from './node-version.mjs'
import { findFreePort } from './port'

const folder = mkdtempSync(path.join(os.tmpdir(), 'diary-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command that should refuse to start, and answers what it said. No `.env` of the developer is heard. */
async function refusalOf(command: string, settings: Record<string, string>, ...nodeArgs: string[]): Promise<string> {
  const silenced = { DIARY_MODE: '', DATABASE_URL: '', DIARY_NOW: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', HOST: '' }
  const env = { ...process.env, ...silenced, DATA_DIR: folder, PORT: String(await findFreePort()), ...settings }
  const child = spawn(process.execPath, [...nodeArgs, 'lib/platform/cli/run.mjs', command], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(1)
  return said
}

const oneSentence = /^[^\n]+\.\n$/

/** What PostgreSQL answers to a wrong password: https://www.postgresql.org/docs/current/protocol-error-fields.html */
function refusalOfPassword(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0')
  const head = Buffer.from('E\0\0\0\0')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

describe('a start that cannot be, in one sentence with exit code 1', { timeout: 30_000 }, () => {
  it('on a taken port', async () => {
    const stranger = createServer()
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const address = stranger.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const said = await refusalOf('demo', { PORT: port })
    stranger.close()
    expect(said).toMatch(oneSentence)
    expect(said).toContain(`Port ${port} is taken`)
  })

  it('with data kept where a file stands', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const said = await refusalOf('demo', { DATA_DIR: file })
    expect(said).toMatch(oneSentence)
    expect(said).toContain('is not a folder')
  })

  it('against a server that is down', async () => {
    const said = await refusalOf('demo', { DATABASE_URL: `postgresql://diary@127.0.0.1:${await findFreePort()}/diary` })
    expect(said).toMatch(oneSentence)
    expect(said).toContain('does not answer')
  })

  it('against a server that refuses the password', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end(refusalOfPassword())))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const said = await refusalOf('demo', { DATABASE_URL: `postgresql://diary:hunter2@127.0.0.1:${port}/diary` })
    server.close()
    expect(said).toMatch(oneSentence)
    expect(said).toContain('refused the user name or password')
    expect(said).not.toContain('hunter2')
  })

  it('on too old a Node', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`
    const said = await refusalOf('demo', {}, '--import', `data:text/javascript,${encodeURIComponent(old)}`)
    expect(said).toMatch(/^Node 18\.20\.4 is too old: install Node 20\.19 or newer [^\n]*\n$/)
  })

  it('open to the network outside production', async () => {
    expect(await refusalOf('demo', { HOST: '0.0.0.0' })).toMatch(/^HOST must be 127.0.0.1 [^\n]*\n$/)
  })

  it('of a demo where production is configured', async () => {
    expect(await refusalOf('demo', { DIARY_MODE: 'production' })).toMatch(/^DIARY_MODE is production here[^\n]*\n$/)
  })

  it('of production without its settings', async () => {
    expect(await refusalOf('start', {})).toMatch(/^DATABASE_URL is missing[^\n]*\n$/)
  })
})

describe('Node', () => {
  it.each(['18.20.4', '20.18.3'])('%s is too old', (version) => {
    expect(sentenceForOldNode(version)).toMatch(/^Node .* is too old: install Node 20\.19 or newer/)
  })

  it.each(['20.19.0', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(sentenceForOldNode(version)).toBeNull()
  })
})
