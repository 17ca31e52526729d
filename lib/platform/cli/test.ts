import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { settingNames } from '../settings'
import { bringBrowser } from './browser'
import { buildIfChanged } from './build'
import { dataFolder, prepareDataFolder } from './data-folder'
import { generateClient } from './generated-client'
import { findFreePort } from './port'
import { nextProgram, startProgram } from './program'
import { type Count, countOfPlaywright, countOfVitest, ofStage, sumOf } from './test-count'
import { Undertaking } from './undertaking'

type Stage = { title: string; run: () => Promise<Count> }

const tool = (name: string) => path.resolve('node_modules', name)
const undertaking = new Undertaking()

/** npm test: every stage, also after one that failed, and the sum of their cases at the end. */
export async function testEverything(): Promise<void> {
  for (const name of settingNames) delete process.env[name]
  process.env.DATA_DIR = dataFolder()
  mkdirSync(reportFolder(), { recursive: true })
  prepareDataFolder()

  const counts: Count[] = []
  for (const stage of stages) counts.push(await runStage(stage))
  const { passed, failed, skipped } = sumOf(counts)
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  await undertaking.end(failed === 0 ? 0 : 1)
}

const stages: Stage[] = [
  {
    title: 'Types',
    run: async () =>
      ofStage(
        (await generated()) &&
          (await runTool([nextProgram, 'typegen'])) &&
          (await runTool([tool('typescript/bin/tsc'), '--noEmit'])),
      ),
  },
  {
    title: 'Lint and format (Biome)',
    run: async () => ofStage(await runTool([tool('@biomejs/biome/bin/biome'), 'check', '.'])),
  },
  { title: 'Unit and database tests (Vitest)', run: testWithVitest },
  { title: 'Build', run: async () => ofStage(await built()) },
  { title: 'Browser tests (Playwright)', run: testWithBrowser },
]

async function runStage({ title, run }: Stage): Promise<Count> {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const count = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return ofStage(false)
  })
  console.log(`── ${title}: ${count.failed ? 'FAILED' : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return count
}

async function generated(): Promise<boolean> {
  await generateClient()
  return true
}

async function built(): Promise<boolean> {
  await buildIfChanged(console.log)
  return true
}

async function testWithVitest(): Promise<Count> {
  const report = freshReport('vitest.json')
  const isWell = await runTool([
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countOfVitest(readReport(report), isWell)
}

async function testWithBrowser(): Promise<Count> {
  const report = freshReport('playwright.json')
  const env = {
    ...process.env,
    CHROMIUM_PATH: bringBrowser(console.log),
    E2E_PORT: String(await findFreePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  }
  const isWell = await runTool([tool('@playwright/test/cli.js'), 'test', '--pass-with-no-tests'], env)
  return countOfPlaywright(readReport(report), isWell)
}

async function runTool(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const program = startProgram(args, env, 'shown')
  await undertaking.add(program.stop)
  return (await program.ended) === 0
}

function reportFolder(): string {
  return path.join(dataFolder(), 'reports')
}

function freshReport(name: string): string {
  const file = path.join(reportFolder(), name)
  rmSync(file, { force: true })
  return file
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
