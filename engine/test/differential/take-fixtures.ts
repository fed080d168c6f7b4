import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readScenarios } from './read-scenarios.ts'
import { replayScenario } from './replay-scenario.ts'

/**
 * node engine/test/differential/take-fixtures.ts <file or folder>
 * Keeps those recordings whose models this engine runs, as fixtures of the suite.
 */
const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say where the recordings are: node engine/test/differential/take-fixtures.ts <file or folder>')
  process.exit(1)
}

const folder = join(import.meta.dirname, 'fixtures')
const taken: string[] = []
for await (const scenario of readScenarios(path)) if (replayScenario(scenario).kind !== 'unsupported') taken.push(JSON.stringify(scenario))
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'conversations.jsonl.gz'), gzipSync(taken.join('\n') + '\n', { level: 9 }))
console.log(`${taken.length} recordings taken`)
