import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const ignored = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**']

/** Every test lives on one Tuesday, half past ten in Moscow. */
const env = {
  DIARY_MODE: 'test',
  DIARY_NOW: '2026-11-24T07:30:00Z',
  DATABASE_URL: 'postgresql://unit-tests-have-none@127.0.0.1:1/none',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'a secret that only the tests share: 0123456789',
  LOG_LEVEL: 'silent',
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.db.test.ts'],
          env,
          // A property tries hundreds of cases, and a shared machine may stall.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          env,
          globalSetup: 'lib/platform/testing/vitest-server.ts',
          setupFiles: 'lib/platform/testing/vitest-database.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
