import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { recordConversation } from './generate/record-conversation.ts'
import { recordActions } from './oracle/record-actions.ts'
import { zeebeAddresses } from './oracle/zeebe-addresses.ts'
import { Zeebe } from './oracle/zeebe.ts'
import { printReplay } from './print-replay.ts'
import { readScenarios } from './read-scenarios.ts'
import { replayScenario } from './replay-scenario.ts'
import type { Scenario } from './scenario.ts'

/**
 * node engine/test/differential/record.ts <seed or kept conversation> …
 * Records what a running Zeebe does with these among the fixtures: the suite plays it from then on.
 */
const wanted = process.argv.slice(2)
if (wanted.length === 0) {
  console.error('Say what to record: node engine/test/differential/record.ts <seed, or file that hunt or shrink has kept> …')
  process.exit(1)
}

const file = join(import.meta.dirname, 'fixtures', 'findings.jsonl.gz')
const kept = new Map<number, Scenario>()
if (existsSync(file)) for await (const scenario of readScenarios(file)) kept.set(scenario.seed, scenario)
const zeebe = new Zeebe(zeebeAddresses())
for (const each of wanted) {
  const scenario = await record(each)
  printReplay(scenario.seed, replayScenario(scenario))
  kept.set(scenario.seed, scenario)
}
writeFileSync(file, gzipSync([...kept.values()].map(scenario => `${JSON.stringify(scenario)}\n`).join(''), { level: 9 }))
console.log(`${kept.size} findings are kept in ${file}`)
zeebe.close()
// Whoever still waits for a result would wait for ever: the clock stands still.
process.exit()

function record(each: string): Promise<Scenario> {
  if (!each.endsWith('.json')) return recordConversation(zeebe, Number(each))
  const { steps, ...scenario } = JSON.parse(readFileSync(each, 'utf8')) as Scenario
  return recordActions(zeebe, { ...scenario, actions: steps.map(({ action }) => action) })
}
