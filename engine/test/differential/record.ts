import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { recordConversation } from './generate/record-conversation.ts'
import { zeebeAddresses } from './oracle/zeebe-addresses.ts'
import { Zeebe } from './oracle/zeebe.ts'
import { printReplay } from './print-replay.ts'
import { readScenarios } from './read-scenarios.ts'
import { replayScenario } from './replay-scenario.ts'
import type { Scenario } from './scenario.ts'

/**
 * node engine/test/differential/record.ts <seed> …
 * Records what a running Zeebe does with these seeds among the fixtures: the suite plays it from then on.
 */
const seeds = process.argv.slice(2).map(Number)
if (seeds.length === 0) {
  console.error('Say which seeds to record: node engine/test/differential/record.ts <seed> …')
  process.exit(1)
}

const file = join(import.meta.dirname, 'fixtures', 'findings.jsonl.gz')
const kept = new Map<number, Scenario>()
if (existsSync(file)) for await (const scenario of readScenarios(file)) kept.set(scenario.seed, scenario)
const zeebe = new Zeebe(zeebeAddresses())
for (const seed of seeds) {
  const scenario = await recordConversation(zeebe, seed)
  printReplay(seed, replayScenario(scenario))
  kept.set(seed, scenario)
}
zeebe.close()
writeFileSync(file, gzipSync([...kept.values()].map(scenario => `${JSON.stringify(scenario)}\n`).join(''), { level: 9 }))
console.log(`${kept.size} findings are kept in ${file}`)
