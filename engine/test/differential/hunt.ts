import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Random } from './generate/random.ts'
import { randomResources } from './generate/random-resources.ts'
import { recordConversation } from './generate/record-conversation.ts'
import { varyRecorded } from './generate/vary-recorded.ts'
import { zeebeAddresses } from './oracle/zeebe-addresses.ts'
import { Zeebe } from './oracle/zeebe.ts'
import { printReplay } from './print-replay.ts'
import { readScenarios } from './read-scenarios.ts'
import { type Replay, replayScenario } from './replay-scenario.ts'
import type { Scenario } from './scenario.ts'

/**
 * node engine/test/differential/hunt.ts <first seed> [how many] [--models recordings] [--additions] [--keep folder]
 * Draws models and plays clients on a running Zeebe (README.md says which), then here, and prints the first difference of each seed.
 * `--additions`: models have what 8.6 added; the Zeebe must be one of 8.6. `--models`: models are those of these recordings, changed a little. `--keep`: where conversations that differ are put, for `shrink.ts`.
 */
const { positionals: [first, count = '10'], values: { models, additions, keep } } = parseArgs({ allowPositionals: true, options: { models: { type: 'string' }, additions: { type: 'boolean' }, keep: { type: 'string' } } })
if (first === undefined) {
  console.error('Say with which seed to begin: node engine/test/differential/hunt.ts <first seed> [how many] [--models recordings] [--keep folder]')
  process.exit(1)
}

const recorded: Scenario[] = []
if (models !== undefined) for await (const scenario of readScenarios(models)) recorded.push(scenario)
const draw = models === undefined ? (random: Random) => randomResources(random, additions) : varyRecorded(recorded)
if (keep !== undefined) mkdirSync(keep, { recursive: true })

const zeebe = new Zeebe(zeebeAddresses())
const counts: { [kind in Replay['kind']]: number } = { same: 0, different: 0, unsupported: 0 }
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const scenario = await recordConversation(zeebe, seed, draw)
  const straight = replayScenario(scenario)
  const replay = straight.kind === 'same' ? replayScenario(scenario, { restarts: true }) : straight
  counts[replay.kind]++
  printReplay(seed, replay)
  if (replay.kind === 'different' && keep !== undefined) writeFileSync(join(keep, `${seed}.json`), JSON.stringify(scenario))
}
console.log(counts)
zeebe.close()
// Whoever still waits for a result would wait for ever: the clock stands still.
process.exit()
