import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, markOf, type ProcessMark } from './processes'

/**
 * Several commands may use one embedded server at once (the demo, and a migration beside it). Each leaves a paper with its
 * name in a folder; the last one out stops the server. A killed process leaves a paper that no longer counts.
 */
export class Leases {
  constructor(private readonly folder: string) {}

  /** Answers how to give it back. */
  take(): () => void {
    mkdirSync(this.folder, { recursive: true })
    const paper = path.join(this.folder, `${process.pid}-${randomUUID().slice(0, 8)}`)
    writeWhole(paper, ownMark())
    return () => rmSync(paper, { force: true })
  }

  /** Whether anyone alive still uses the server; forgets those who are not. */
  areHeld(): boolean {
    mkdirSync(this.folder, { recursive: true })
    const names = readdirSync(this.folder).filter((name) => /^\d+-\w+$/.test(name))
    return names.filter((name) => this.holds(path.join(this.folder, name))).length > 0
  }

  private holds(file: string): boolean {
    const mark = readMark(file)
    if (mark && isAlive(mark)) return true
    rmSync(file, { force: true })
    return false
  }
}

/** Runs one at a time among all processes that name the same file. The lock of a killed process is taken over. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!tryLock(file)) {
    const holder = readMark(file)
    if (!holder || !isAlive(holder)) rmSync(file, { force: true })
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** A link appears with its content, so that nobody reads a lock that does not yet say whose it is. */
function tryLock(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify(ownMark()))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

export function ownMark(): ProcessMark {
  return markOf(process.pid) ?? { pid: process.pid, startedAt: '' }
}

/** Renames into place, so that a reader never sees half a file. */
export function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content))
  renameSync(`${file}.new`, file)
}

function readMark(file: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark
  } catch {
    return null
  }
}
