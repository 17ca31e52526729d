import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

type Import = { file: string; target: string; isType: boolean }

const root = path.resolve(import.meta.dirname, '..')

/** Each domain may import those of the rows above its own, and itself. */
const storeys = [
  ['platform'],
  ['access'],
  ['register'],
  ['timetable'],
  ['journal', 'applications', 'notifications', 'messages', 'events'],
  ['attestation'],
  ['statistics', 'exchange'],
]

/** The commands stand above the house, like the pages: they put the parts together. */
const isCommandLine = (file: string) => file.startsWith('lib/platform/cli/')
const isTest = (file: string) => /\.test\.tsx?$|\/testing(\/|\.ts$)/.test(file)

const imports = ['app', 'components', 'lib']
  .flatMap(sourcesIn)
  .filter((file) => !isTest(file))
  .flatMap(importsOf)

it('finds the imports it is to judge', () => {
  expect(imports.length).toBeGreaterThan(100)
})

it('lets lib know nothing of pages and components', () => {
  expect(those(({ file, target }) => file.startsWith('lib/') && /^(app|components)\//.test(target))).toEqual([])
})

it('lets components know nothing of pages', () => {
  expect(those(({ file, target }) => file.startsWith('components/') && target.startsWith('app/'))).toEqual([])
})

it('keeps queries and commands out of components, except for their types', () => {
  const fetches = ({ file, target, isType }: Import) =>
    file.startsWith('components/') && !isType && /^lib\/.*(^|[/-])(queries|commands)$/.test(target)
  expect(those(fetches)).toEqual([])
})

it('lets no page, action or component reach the database', () => {
  const reaches = ({ file, target }: Import) =>
    /^(app|components)\//.test(file) &&
    /^(lib\/platform\/(db$|generated)|lib\/platform\/postgres|pg$|@prisma\/)/.test(target)
  expect(those(reaches)).toEqual([])
})

it('knows the storey of every domain', () => {
  const domains = readdirSync(path.join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(domains.map(({ name }) => name).filter((name) => storeyOf(`lib/${name}/x`) < 0)).toEqual([])
})

it('has every domain import only those below it', () => {
  const climbs = ({ file, target }: Import) => {
    if (!file.startsWith('lib/') || !target.startsWith('lib/') || isCommandLine(file)) return false
    const [from, to] = [domainOf(file), domainOf(target)]
    return from !== to && storeyOf(target) >= storeyOf(file)
  }
  expect(those(climbs)).toEqual([])
})

it('keeps the database, Next and the clock out of schemas', () => {
  const leans = ({ file, target, isType }: Import) =>
    /^lib\/.*schemas\.ts$/.test(file) && !isType && /^(next($|\/)|lib\/platform\/(db|clock|env)$)/.test(target)
  expect(those(leans)).toEqual([])
})

function those(isWrong: (found: Import) => boolean): string[] {
  return imports.filter(isWrong).map(({ file, target }) => `${file} imports ${target}`)
}

function domainOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function storeyOf(file: string): number {
  return storeys.findIndex((domains) => domains.includes(domainOf(file)))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`
    if (file === 'lib/platform/generated') return []
    if (statSync(path.join(root, file)).isDirectory()) return sourcesIn(file)
    return /\.(ts|tsx)$/.test(name) ? [file] : []
  })
}

/** Static imports, exports from, and imports at run time; aliases and relative paths become paths from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map(([, type, from, bare, late]) => {
    const target = from ?? bare ?? late ?? ''
    return { file, target: fromRoot(file, target), isType: Boolean(type) }
  })
}

function fromRoot(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target
}
