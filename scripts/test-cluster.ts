import { spawnSync } from 'node:child_process'

/**
 * `npm run test:cluster`: the suites that need a real Zeebe and a real Kafka. Says in one line what the machine lacks for them.
 * The suites themselves live in `test/cluster`; while there are none, it says so aloud.
 */
const missing = ['java', 'mvn'].filter((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0)
if (missing.length > 0) console.log(`Cluster tests are skipped: ${missing.join(' and ')} not found. Install a JDK (21 or later) and Maven to run them.`)
else console.log('Cluster tests are skipped: the product does not run on a cluster yet.')
