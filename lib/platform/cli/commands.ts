import { existsSync } from 'node:fs'
import { SettingFault } from '../settings'
import { Refusal, refusalForSystemError } from './refusal'

type Command = (args: string[]) => Promise<void>

const commands: Record<string, () => Promise<Command>> = {
  demo: async () => (await import('./serve')).serveDemo,
  dev: async () => (await import('./serve')).serveDevelopment,
  start: async () => (await import('./serve')).serveBuild,
  build: async () => (await import('./build')).buildCommand,
  test: async () => (await import('./test')).testEverything,
  migrate: async () => (await import('./database-commands')).migrate,
  'new-migration': async () => (await import('./new-migration')).newMigration,
  reset: async () => (await import('./database-commands')).reset,
  'city-admin': async () => (await import('./city-admin')).cityAdmin,
}

/** Runs a command of package.json. What a person can mend is said in a sentence, and the exit code is 1. */
export async function run(name: string, args: string[]): Promise<void> {
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  process.env.NEXT_TELEMETRY_DISABLED ||= '1'
  try {
    if (name !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
    const command = commands[name]
    if (!command) throw new Refusal(`There is no command "${name}": use one of ${Object.keys(commands).join(', ')}.`)
    await (await command())(args)
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): void {
  const { path } = (error ?? {}) as { path?: string }
  const refusal = refusalForSystemError(error, path ?? process.cwd()) ?? error
  const isMendable = refusal instanceof Refusal || refusal instanceof SettingFault
  console.error(isMendable ? refusal.message : refusal)
  process.exitCode = 1
  if (process.listenerCount('SIGTERM') === 0) process.exit()
  process.emit('SIGTERM')
}
