export type Count = { passed: number; failed: number; skipped: number }

/** A stage without cases of its own counts as one. */
export function ofStage(isWell: boolean): Count {
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, skipped: 0 }
}

export function sumOf(counts: Count[]): Count {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not even be loaded has no cases, and counts as one that failed. */
export function countOfVitest(report: unknown, isWell: boolean): Count {
  if (!report) return ofStage(false)
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
  return believing(isWell, {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
  })
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

export function countOfPlaywright(report: unknown, isWell: boolean): Count {
  if (!report) return ofStage(isWell)
  const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats
  return believing(isWell, { passed: expected + flaky, failed: unexpected, skipped })
}

/** A runner that ends in failure has failed, whatever it counted. */
function believing(isWell: boolean, count: Count): Count {
  return isWell || count.failed > 0 ? count : { ...count, failed: 1 }
}
