import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../cli/refusal'
import { Leases, withLock } from './leases'
import { type Place, preparePlace } from './place'
import { commandOf, isAlive, markOf, type ProcessMark, signal, waitForEnd } from './processes'

export type EmbeddedServer = {
  /** The connection string of one of its databases. */
  url: (database: string) => string
  isRunning: () => boolean
  /** Leaves the server; the last of its users stops it. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  folder: string
  /** False for data that may be lost with the machine: tests. */
  isDurable?: boolean
  say?: (line: string) => void
}

/** Starts the embedded PostgreSQL of a folder, or joins the one that runs there already. Makes the folder ready at first. */
export async function startEmbedded({
  folder,
  isDurable = true,
  say = () => {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = preparePlace(path.resolve(folder), say)
  const lock = path.join(place.folder, 'starting.lock')
  const leases = new Leases(path.join(place.folder, 'users'))

  const { running: postmaster, release } = await withLock(lock, async () => {
    const found = await adopt(place)
    if (!found) initialise(place, say)
    const running = found ?? (await launch(place, isDurable))
    return { running, release: leases.take() }
  })

  return {
    url: (database) => urlOf(place, database),
    isRunning: () => isAlive(postmaster),
    stop: () =>
      withLock(lock, async () => {
        release()
        if (!leases.areHeld()) await end(postmaster)
      }),
  }
}

/** A postmaster that outlived the process which started it. Whatever else stands in its pid file is cleared away. */
async function adopt(place: Place): Promise<ProcessMark | null> {
  const file = path.join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const found = markOf(pid)
  if (!found || !commandOf(pid).includes(place.data)) {
    rmSync(file, { force: true })
    return null
  }
  if (await answers(place, () => isAlive(found), 30_000)) return found
  await end(found)
  rmSync(file, { force: true })
  return null
}

/** Into a folder beside it and then renamed: a folder called `data` is always whole. */
function initialise(place: Place, say: (line: string) => void): void {
  if (existsSync(path.join(place.data, 'PG_VERSION'))) return
  say('Making the database…')
  const unfinished = `${place.data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(place.data, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (place.owner) chownSync(unfinished, place.owner.uid, place.owner.gid)

  const locale = os.platform() === 'darwin' ? 'C' : 'C.UTF-8'
  const { status, stderr } = spawnSync(
    path.join(place.programs, 'bin', 'initdb'),
    [
      ...['-D', unfinished, '-U', 'diary', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'],
      ...['--locale-provider=icu', '--icu-locale=ru-RU', `--locale=${locale}`, '--no-instructions'],
    ],
    { ...place.owner, cwd: unfinished, encoding: 'utf8', env: plainEnvironment },
  )
  if (status !== 0) throw refusalFromLog(stderr, place)
  renameSync(unfinished, place.data)
}

async function launch(place: Place, isDurable: boolean): Promise<ProcessMark> {
  for (let attempt = 1; ; attempt++) {
    const child = spawnServer(place, isDurable)
    const mark = child.pid ? markOf(child.pid) : null
    const isRunning = () => child.exitCode === null && child.signalCode === null
    if (mark && (await answers(place, isRunning, 60_000))) return mark

    child.kill('SIGQUIT')
    const log = existsSync(place.log) ? readFileSync(place.log, 'utf8') : ''
    // The backends of a killed postmaster need a moment to notice; until then they hold its shared memory.
    const isHeldByOrphans = /shared memory block|lock file "postmaster.pid" already exists/.test(log)
    if (!isHeldByOrphans || attempt === 20) throw refusalFromLog(log, place)
    await pause(500)
  }
}

/** In a session of its own: Ctrl-C in the terminal is meant for the command, which stops the database last. */
function spawnServer(place: Place, isDurable: boolean): ChildProcess {
  rmSync(place.log, { force: true })
  const log = openSync(place.log, 'w')
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.sockets,
    unix_socket_permissions: '0700',
    port: String(port),
    max_connections: '200',
    shared_buffers: '128MB',
    log_min_messages: 'warning',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const child = spawn(
    path.join(place.programs, 'bin', 'postgres'),
    ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place.owner, cwd: place.data, detached: true, stdio: ['ignore', log, log], env: plainEnvironment },
  )
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child
}

async function answers(place: Place, isRunning: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && isRunning(); waited += 50) {
    const client = new pg.Client({ connectionString: urlOf(place, 'postgres'), connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('SELECT 1')
      return true
    } catch {
      await pause(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

async function end(postmaster: ProcessMark): Promise<void> {
  for (const [name, milliseconds] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(postmaster) || !signal(postmaster.pid, name)) return
    if (await waitForEnd(postmaster, milliseconds)) return
  }
}

const port = 5432
const plainEnvironment = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_MESSAGES: 'C', NODE_ENV: process.env.NODE_ENV }

function urlOf(place: Place, database: string): string {
  return `postgresql://diary@localhost:${port}/${database}?host=${encodeURIComponent(place.sockets)}`
}

function refusalFromLog(log: string, place: Place): Error {
  if (/No space left on device/.test(log)) {
    return new Refusal(
      `The disk of ${place.folder} is full: free 200 MB for the database, or set DATA_DIR to a folder on another disk.`,
    )
  }
  if (/Read-only file system|Permission denied/.test(log)) {
    return new Refusal(
      `The database may not write to ${place.folder}: change its owner or rights, or set DATA_DIR to another folder.`,
    )
  }
  if (/initialized by PostgreSQL version|not compatible with this version/.test(log)) {
    return new Refusal(
      `The database in ${place.folder} was made by another version of PostgreSQL: remove that folder, or set DATA_DIR to another one.`,
    )
  }
  const reason = log.match(/(?:FATAL|PANIC|error):\s+(.*)/)?.[1] ?? 'it gave no reason'
  return new Refusal(
    `The embedded PostgreSQL did not start (${reason}): see ${place.log}, or set DATABASE_URL to another server.`,
  )
}
