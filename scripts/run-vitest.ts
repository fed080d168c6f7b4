import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

export interface SuiteCounts { passed: number; failed: number; skipped: number }

interface Report {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  testResults?: { name: string; message?: string; status: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] }[] }[]
}

/** Runs vitest with its usual report on the screen, and names what failed at its end, a line each; a run that breaks without a failed test counts as one failure. */
export function runVitest(args: string[]): SuiteCounts {
  const report = join(tmpdir(), `souffleur-tests-${process.pid}.json`)
  const { status } = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], { stdio: 'inherit', shell: process.platform === 'win32' })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = takeReport(report)
  for (const line of testResults.flatMap(toFailureLines)) console.log(line)
  return { passed: numPassedTests, failed: status === 0 ? 0 : Math.max(1, numFailedTests), skipped: numPendingTests }
}

/** `N passed, N failed`, the last line of every run of tests. */
export function toCountsLine({ passed, failed, skipped }: SuiteCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** `FAILED file › test: first line of the reason`; a file that failed with no test of its own is named with its message. */
function toFailureLines({ name, message, status, assertionResults }: NonNullable<Report['testResults']>[number]): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  const file = relative(process.cwd(), name)
  if (failed.length === 0) return status === 'failed' ? [`FAILED ${file}: ${firstLine(message)}`] : []
  return failed.map(({ fullName, failureMessages }) => `FAILED ${file} › ${fullName}: ${firstLine(failureMessages?.[0])}`)
}

function firstLine(text = ''): string {
  return text.trim().split('\n', 1)[0]!.slice(0, 300)
}

function takeReport(report: string): Report {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  } finally {
    rmSync(report, { force: true })
  }
}
