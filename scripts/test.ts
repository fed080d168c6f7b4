import { spawnSync } from 'node:child_process'
import { runVitest, toCountsLine } from './run-vitest.ts'

/** `npm test`: lint and types first, since they take seconds, then every suite; arguments are passed on to vitest. Ends with `N passed, N failed`. */
const steps = [
  ['oxlint', '--deny-warnings'],
  ['tsc', '-p', '.'],
]

const failedSteps = steps.filter(([command, ...args]) => spawnSync(command!, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0).length
const { passed, failed, skipped } = runVitest(process.argv.slice(2))
console.log(toCountsLine({ passed: passed + steps.length - failedSteps, failed: failed + failedSteps, skipped }))
process.exit(failed + failedSteps === 0 ? 0 : 1)
