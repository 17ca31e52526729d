import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One short text for the content of files and folders; what is not there, and what `isLeftOut`, counts as nothing. */
export function fingerprintOf(places: string[], isLeftOut: (file: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn).filter((name) => !isLeftOut(name))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 32)
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
