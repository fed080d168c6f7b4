import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readScenarios } from './read-scenarios.ts'
import { replayScenario } from './replay-scenario.ts'

/**
 * node engine/test/differential/take-fixtures.ts <file or folder> [how many]
 * Keeps recordings that this engine follows to the end, as fixtures of the suite.
 */
const [path, limit = '100'] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say where the recordings are: node engine/test/differential/take-fixtures.ts <file or folder>')
  process.exit(1)
}

const folder = join(import.meta.dirname, 'fixtures')
const taken: string[] = []
for await (const scenario of readScenarios(path)) {
  if (taken.length < Number(limit) && replayScenario(scenario).kind === 'same') taken.push(JSON.stringify(scenario))
}
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'conversations.jsonl.gz'), gzipSync(taken.join('\n') + '\n', { level: 9 }))
console.log(`${taken.length} recordings taken`)
