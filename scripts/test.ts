import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm test`: lint and types first, since they take seconds, then every suite; arguments are passed on to vitest. Ends with `N passed, N failed`. */
const report = join(tmpdir(), `souffleur-tests-${process.pid}.json`)
const steps = [
  ['oxlint', '--deny-warnings'],
  ['tsc', '-p', '.'],
]

function run(command: string[]): boolean {
  return spawnSync(command[0]!, command.slice(1), { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

const failedSteps = steps.filter((command) => !run(command)).length
const vitestPassed = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)])
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport()
const failed = numFailedTests + failedSteps + (vitestPassed || numFailedTests > 0 ? 0 : 1)
console.log(`${numPassedTests + steps.length - failedSteps} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)

function readReport(): { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  } finally {
    rmSync(report, { force: true })
  }
}
