import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const appFolder = join(import.meta.dirname, '..', 'app')

/** Every address that `app/` answers at, as Next reads it: groups left out, `[id]` kept. */
export function addressesOf(file: 'page.tsx' | 'route.ts'): string[] {
  return filesNamed(file)
    .map((path) => `/${path.split('/').slice(0, -1).filter(isPartOfAddress).join('/')}`)
    .sort()
}

/** Every server action of `app/`: the name that it is exported under, with its file. */
export function actionsOfHouse(): string[] {
  return filesNamed('actions.ts')
    .flatMap((path) => {
      const source = readFileSync(join(appFolder, path), 'utf8')
      return [...source.matchAll(/export async function (\w+)/g)].map(([, name]) => `${path} ${name}`)
    })
    .sort()
}

function filesNamed(name: string): string[] {
  return readdirSync(appFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => relative(appFolder, join(entry.parentPath, entry.name)))
}

function isPartOfAddress(part: string): boolean {
  return !part.startsWith('(')
}
