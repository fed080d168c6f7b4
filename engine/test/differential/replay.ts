import { parseArgs } from 'node:util'
import { printReplay } from './print-replay.ts'
import { readScenarios } from './read-scenarios.ts'
import { type Replay, replayScenario } from './replay-scenario.ts'

/**
 * node engine/test/differential/replay.ts <file or folder> [seed] [--restarts]
 * Replays recorded scenarios and says how many agree, and the first difference of those that don't. `--restarts`: this engine starts again before each action.
 */
const { positionals: [path, wanted], values: { restarts } } = parseArgs({ allowPositionals: true, options: { restarts: { type: 'boolean' } } })
if (path === undefined) {
  console.error('Say which recordings to replay: node engine/test/differential/replay.ts <file or folder> [seed] [--restarts]')
  process.exit(1)
}

const counts: { [kind in Replay['kind']]: number } = { same: 0, different: 0, unsupported: 0 }
for await (const scenario of readScenarios(path)) {
  if (wanted !== undefined && scenario.seed !== Number(wanted)) continue
  const replay = replayScenario(scenario, { restarts })
  counts[replay.kind]++
  printReplay(scenario.seed, replay)
}
console.log(`${counts.same} same · ${counts.different} different · ${counts.unsupported} unsupported`)
