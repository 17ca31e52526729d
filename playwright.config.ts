import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './lib/platform/cli/browser'

const port = Number(process.env.E2E_PORT ?? 4110)
const baseURL = `http://127.0.0.1:${port}`
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * People using the site. Everything runs with JavaScript; what is tagged `@nojs`, or stands in a `*.nojs.spec.ts`, runs
 * without. The server is ours, on the last build, with a freshly loaded demo school on one fixed Tuesday.
 */
export default defineConfig({
  testDir: './e2e',
  testMatch: process.env.SCREENSHOTS ? '*.shots.ts' : '*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A shared machine may stall for a while; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', ...quiet],
    },
  },
  projects: [
    { name: 'js', testIgnore: [/\.nojs\.spec\.ts$/, /budgets/] },
    { name: 'nojs', use: { javaScriptEnabled: false }, grep: /@nojs|\.nojs\.spec\.ts/ },
    // Counts statements of the whole server: nobody else may be there (alone by itself: --no-deps).
    { name: 'budgets', testMatch: /budgets/, fullyParallel: false, dependencies: ['js', 'nojs'] },
  ],
  webServer: {
    command: 'node lib/platform/cli/run.mjs start',
    url: `${baseURL}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      DIARY_MODE: 'test',
      DIARY_NOW: '2026-11-24T07:30:00Z',
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: baseURL,
      DATABASE_URL: '',
      DATABASE_DIRECT_URL: '',
      RESEND_API_KEY: '',
      SMTP_URL: '',
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
