import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refusalForSystemError } from './refusal'

/** Where the embedded database, the secret of this machine and the notes of running commands lie. */
export function dataFolder(): string {
  return path.resolve(process.env.DATA_DIR || '.data')
}

export function prepareDataFolder(): string {
  const folder = dataFolder()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    throw refusalForSystemError(error, folder) ?? error
  }
}

/** Outside production nobody is asked for a secret: one is made once and kept, so that people stay signed in. */
export function keepSecret(folder: string): string {
  const file = path.join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
