import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprintOf } from './fingerprint'
import { generateClient } from './generated-client'
import { nextProgram, startProgram } from './program'
import { Refusal } from './refusal'

const stamp = '.next/built-from'
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
]
const tools = ['package-lock.json', 'tailwind.config.ts', 'postcss.config.mjs']

export async function buildCommand(): Promise<void> {
  await generateClient()
  await build(fingerprintOfSources())
}

/** Builds when the sources are not those of the last build. */
export async function buildIfChanged(say: (line: string) => void): Promise<void> {
  const wanted = fingerprintOfSources()
  if (isBuilt() && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the application (half a minute or so)…')
  await build(wanted)
}

export function isBuilt(): boolean {
  return existsSync(stamp) && existsSync('.next/BUILD_ID')
}

async function build(fingerprint: string): Promise<void> {
  rmSync(stamp, { force: true })
  const started = Date.now()
  const ticking = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  const program = startProgram([nextProgram, 'build'], { ...process.env, NODE_ENV: 'production' }, 'kept')
  const code = await program.ended
  clearInterval(ticking)
  if (code !== 0)
    throw new Refusal(`${program.output()}\nThe application could not be built: mend what Next says above.`)
  mkdirSync('.next', { recursive: true })
  writeFileSync(stamp, fingerprint)
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s`)
}

function fingerprintOfSources(): string {
  return fingerprintOf(
    [...sources, ...tools],
    (file) => /\.test\.tsx?$/.test(file) || /^lib\/platform\/(generated|testing|cli)\//.test(file),
  )
}
