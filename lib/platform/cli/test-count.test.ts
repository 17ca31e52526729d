import { expect, it } from 'vitest'
import { countOfPlaywright, countOfVitest, sumOf } from './test-count'

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, testResults: [] }
const playwright = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } }

it('sums what the runners counted; what went well when tried again went well', () => {
  expect(sumOf([countOfVitest(vitest, false), countOfPlaywright(playwright, false)])).toEqual({
    passed: 13,
    failed: 2,
    skipped: 2,
  })
})

it('counts a file that could not be loaded as a failure', () => {
  const report = { ...vitest, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(countOfVitest(report, false).failed).toBe(1)
})

it('believes a runner that failed without saying where', () => {
  expect(countOfVitest({ ...vitest, numFailedTests: 0 }, false).failed).toBe(1)
  expect(countOfVitest(null, true).failed).toBe(1)
})
