import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isAlive, markOf, type ProcessMark, signal, waitForEnd } from '../postgres/processes'

export const nextProgram = path.resolve('node_modules/next/dist/bin/next')
const lifeline = pathToFileURL(path.resolve('lib/platform/cli/lifeline.mjs')).href

export type Program = {
  mark: ProcessMark | null
  /** The exit code; 1 when a signal ended it. */
  ended: Promise<number>
  output: () => string
  stop: () => Promise<void>
}

/**
 * Starts a Node program that ends when we do. It has a session of its own, so that Ctrl-C reaches the command alone,
 * which then stops things in their order. Its output is shown, or kept to be shown if it fails.
 */
export function startProgram(args: string[], env: NodeJS.ProcessEnv, output: 'shown' | 'kept'): Program {
  const kept: string[] = []
  const child = spawn(process.execPath, ['--import', lifeline, ...args], {
    env,
    detached: true,
    stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (text) => kept.push(String(text)))
  child.stderr?.on('data', (text) => kept.push(String(text)))
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
  const mark = child.pid ? markOf(child.pid) : null
  return { mark, ended, output: () => kept.join(''), stop: () => (mark ? stopProcess(mark) : Promise.resolve()) }
}

export async function stopProcess(mark: ProcessMark): Promise<void> {
  if (!isAlive(mark) || !signal(mark.pid, 'SIGTERM')) return
  if (await waitForEnd(mark, 10_000)) return
  signal(mark.pid, 'SIGKILL')
  await waitForEnd(mark, 5_000)
}
