import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SuiteCounts { passed: number; failed: number; skipped: number }

/** Runs vitest with its usual report on the screen; a run that breaks without a failed test counts as one failure. */
export function runVitest(args: string[]): SuiteCounts {
  const report = join(tmpdir(), `souffleur-tests-${process.pid}.json`)
  const { status } = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], { stdio: 'inherit', shell: process.platform === 'win32' })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = takeReport(report)
  return { passed: numPassedTests, failed: status === 0 ? 0 : Math.max(1, numFailedTests), skipped: numPendingTests }
}

/** `N passed, N failed`, the last line of every run of tests. */
export function toCountsLine({ passed, failed, skipped }: SuiteCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function takeReport(report: string): { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  } finally {
    rmSync(report, { force: true })
  }
}
