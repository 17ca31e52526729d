import { setTimeout as pause } from 'node:timers/promises'
import { type Mode, readSettings, type Settings } from '../settings'
import { buildIfChanged, isBuilt } from './build'
import { keepSecret, prepareDataFolder } from './data-folder'
import { bringUpToDate, loadDemoSchool, openDatabase } from './database'
import { printDemo } from './demo-banner'
import { generateClient } from './generated-client'
import { Port } from './port'
import { nextProgram, type Program, startProgram } from './program'
import { Refusal } from './refusal'
import { Undertaking } from './undertaking'

const say = (line: string) => console.log(line)

/** npm run demo: everything, from an empty folder to the portal with a school in it. */
export async function serveDemo(): Promise<void> {
  const { undertaking, settings, port } = await begin('demo')
  await prepareSchool(undertaking)
  await buildIfChanged(say)
  await serve(undertaking, settings, port, 'start')
  printDemo(settings.NEXTAUTH_URL)
}

/** npm run dev: the same with Next's development server. */
export async function serveDevelopment(): Promise<void> {
  const { undertaking, settings, port } = await begin('development')
  await prepareSchool(undertaking)
  await serve(undertaking, settings, port, 'dev')
  printDemo(settings.NEXTAUTH_URL)
}

/** npm start: serves what npm run build made, in the mode of the settings. */
export async function serveBuild(): Promise<void> {
  const mode = (process.env.DIARY_MODE || 'production') as Mode
  const { undertaking, settings, port } = await begin(mode)
  if (!isBuilt()) throw new Refusal('There is no finished build: run npm run build first.')
  if (mode === 'production') {
    await openDatabase(undertaking, say)
    await bringUpToDate(say)
  } else await prepareSchool(undertaking)
  await serve(undertaking, settings, port, 'start')
  say(`Listening on http://${settings.HOST}:${settings.PORT}`)
}

/** Checks the settings and takes the port, before anything slow is begun. */
async function begin(mode: Mode): Promise<{ undertaking: Undertaking; settings: Settings; port: Port }> {
  if (process.env.DIARY_MODE === 'production' && mode !== 'production') {
    throw new Refusal(
      `DIARY_MODE is production here, and its database is no place for a ${mode}: run this in another folder.`,
    )
  }
  process.env.DIARY_MODE = mode
  const undertaking = new Undertaking()
  const isLocal = mode !== 'production'
  const folder = isLocal ? prepareDataFolder() : ''
  if (isLocal) process.env.NEXTAUTH_SECRET ||= keepSecret(folder)
  const settings = readSettings({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || (isLocal ? embeddedLater : ''),
  })
  process.env.NEXTAUTH_URL = settings.NEXTAUTH_URL

  const port = new Port(settings.PORT, settings.HOST, isLocal ? folder : null)
  await port.claim()
  await undertaking.add(async () => port.release())
  return { undertaking, settings, port }
}

const embeddedLater = 'postgresql://embedded@localhost/diary'

async function prepareSchool(undertaking: Undertaking): Promise<void> {
  await generateClient()
  await openDatabase(undertaking, say)
  await bringUpToDate(say)
  const now = await firstMoment()
  process.env.DIARY_CLOCK_OFFSET = String(now.getTime() - Date.now())
  await loadDemoSchool(now, say)
}

/** DIARY_NOW; else the present, or the last school day when nobody is at school today. */
async function firstMoment(): Promise<Date> {
  if (process.env.DIARY_NOW) return new Date(process.env.DIARY_NOW)
  const { lastSchoolMoment } = await import('@/prisma/seed/calendar')
  return lastSchoolMoment(new Date())
}

async function serve(undertaking: Undertaking, settings: Settings, port: Port, command: 'start' | 'dev') {
  const { HOST, PORT } = settings
  const env = { ...process.env, NODE_ENV: command === 'dev' ? 'development' : 'production' } as const
  const program = startProgram([nextProgram, command, '-H', HOST, '-p', String(PORT)], env, 'shown')
  await undertaking.add(program.stop)
  port.record(program.mark)
  void program.ended.then(() => {
    if (undertaking.isEnding) return
    console.error('The web server has stopped: look at its last words above, then run the same command again.')
    void undertaking.end(1)
  })
  await waitUntilHealthy(program, `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}/api/health`)
}

async function waitUntilHealthy(program: Program, address: string): Promise<void> {
  let hasEnded = false
  void program.ended.then(() => {
    hasEnded = true
  })
  for (let tries = 0; tries < 600 && !hasEnded; tries++) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await pause(200)
  }
  if (!hasEnded) throw new Refusal('The web server does not answer: look at its last words above.')
  await new Promise(() => {}) // the end is being seen to
}
