import { findJava } from '../test/cluster/find-java.ts'
import { MissingToolError } from '../test/cluster/missing-tool-error.ts'
import { runMaven } from '../test/cluster/run-maven.ts'
import { runVitest, toCountsLine } from './run-vitest.ts'

/**
 * `npm run test:cluster`: the suites that need a real Zeebe or a real Kafka, which it starts itself; arguments are passed on to vitest.
 * What the machine lacks for them is said in one line, and nothing fails. Ends with `N passed, N failed`.
 */
const missing = missingTool()
if (missing !== undefined) console.log(`Cluster tests are skipped: ${missing}`)
const counts = missing === undefined ? runVitest(['--config', 'test/cluster/vitest.config.ts', ...process.argv.slice(2)]) : { passed: 0, failed: 0, skipped: 0 }
console.log(toCountsLine(counts))
process.exit(counts.failed === 0 ? 0 : 1)

function missingTool(): string | undefined {
  try {
    findJava()
    runMaven('--version')
    return undefined
  } catch (error) {
    if (error instanceof MissingToolError) return error.message
    throw error
  }
}
