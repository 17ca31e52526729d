import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createViteServer } from 'vitest/node'
import { findBrowser } from '../lib/platform/cli/browser'

/** How long a key takes from the press to the drawn mark, in the largest grid and on a processor slowed four times. */
const slowedBy = 4
const bound = 50
const rounds = 6
const port = 4199
const root = path.resolve(import.meta.dirname, '..')
const styles = [
  'tokens',
  'ground',
  'controls',
  'spread',
  'mark',
  'grid-bar',
  'topics',
  'grid',
  'grid-around',
  'grid-print',
]

const page = `<!doctype html><html lang="ru"><meta charset="utf-8"><style>@layer base, components; *, ::before, ::after { box-sizing: border-box } button { border: 0; background: none; font: inherit }
${styles.map((name) => readFileSync(path.join(root, `app/styles/${name}.css`), 'utf8')).join('\n')}</style>
<body><main id="main" class="wrap wrap-wide"></main><script type="module" src="/bench/grid-typing-page.tsx"></script>`

Object.assign(process.env, { NODE_ENV: 'production' })
const server = await createViteServer({
  root,
  configFile: false,
  appType: 'custom',
  mode: 'production',
  logLevel: 'error',
  cacheDir: '.data/bench',
  server: { port, host: '127.0.0.1', strictPort: true, hmr: false, watch: null },
  resolve: { alias: { '@': root, 'next/link': path.join(root, 'bench/next-link.tsx') } },
  oxc: { jsx: { development: false } },
  plugins: [
    {
      name: 'the page of the benchmark',
      configureServer(vite) {
        vite.middlewares.use((request, response, next) => {
          if (request.url === '/api/journal/v1/entries') takeAll(request, response)
          else if (request.url === '/') response.setHeader('content-type', 'text/html').end(page)
          else next()
        })
      },
    },
  ],
})
await server.listen()

const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
})
const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } })
opened.on('pageerror', (error) => console.error(error.message))
await opened.goto(`http://127.0.0.1:${port}/`)
await opened.waitForSelector('td[tabindex="0"]', { timeout: 120_000 })
const times = await measure(opened)
await browser.close()
await server.close()

const sorted = times.sort((one, other) => one - other)
const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
console.log(
  `35 × 120, ${slowedBy}× slowed, ${sorted.length} keys from press to drawn: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (to stay under ${bound})`,
)
process.exit(0)

/** In place of the server: everything is saved at once. */
function takeAll(request: IncomingMessage, response: ServerResponse) {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const entries: { id: string; saw: number }[] = JSON.parse(body).entries
    const results = entries.map(({ id, saw }) => ({
      id,
      outcome: 'saved',
      entries: saw + 1,
      undoUntil: new Date().toISOString(),
    }))
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ savedAt: new Date().toISOString(), results }))
  })
}

/** Types columns of marks and takes, for each key, the time until the frame after it was drawn. */
async function measure(page: Page): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(window, { taken })
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (!/\d/.test(key)) return
        const channel = new MessageChannel()
        // A message that a frame posts is heard once that frame has been drawn.
        channel.port1.onmessage = () => taken.push(performance.now() - timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      true,
    )
  })
  await page.locator('td[tabindex="0"]').focus()
  for (let round = 0; round < rounds; round++) {
    for (const key of '54432555443325454432554432554454325') {
      await page.keyboard.press(key)
      await page.waitForTimeout(30)
    }
    for (let row = 0; row < 35; row++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
  }
  await page.waitForTimeout(1_000)
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken)
}
