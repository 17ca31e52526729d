import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process as another can be told from it later: a number alone is given to a new process sooner or later. */
export type ProcessMark = { pid: number; startedAt: string }

const hasProc = existsSync('/proc/self/stat')

/** Who has this number now; null for nobody and for a process that is dead but not yet buried (a zombie). */
export function markOf(pid: number): ProcessMark | null {
  const [state, startedAt] = hasProc ? fromProc(pid) : fromPs(pid)
  return state && startedAt && !state.startsWith('Z') && !state.startsWith('X') ? { pid, startedAt } : null
}

export function isAlive(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.startedAt === mark.startedAt
}

/** The command line of a process, words parted by spaces; empty when there is none to read. */
export function commandOf(pid: number): string {
  if (!hasProc) return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  if (!hasProc) return Number(ps(pid, 'ppid'))
  return Number(statFields(pid)[1] ?? 0)
}

/** The npm that runs us, past the shell it may have put between; null when we were started by hand. */
export function findNpm(): ProcessMark | null {
  if (!process.env.npm_lifecycle_event) return null
  const parent = process.ppid
  return markOf(/^\S*sh -c /.test(commandOf(parent)) ? parentOf(parent) : parent)
}

/** Sends the signal and answers whether anyone was there to get it. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** Waits until the process is gone; false when it is still there after so many milliseconds. */
export async function waitForEnd(mark: ProcessMark, milliseconds: number): Promise<boolean> {
  for (let waited = 0; isAlive(mark); waited += 50) {
    if (waited >= milliseconds) return false
    await pause(50)
  }
  return true
}

function fromProc(pid: number): [state?: string, startedAt?: string] {
  const fields = statFields(pid)
  return [fields[0], fields[19]]
}

/** The fields of /proc/PID/stat after the command, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function fromPs(pid: number): [state?: string, startedAt?: string] {
  return [ps(pid, 'stat'), ps(pid, 'lstart')]
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}
