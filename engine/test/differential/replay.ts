import { printReplay } from './print-replay.ts'
import { readScenarios } from './read-scenarios.ts'
import { type Replay, replayScenario } from './replay-scenario.ts'

/**
 * node engine/test/differential/replay.ts <file or folder> [seed]
 * Replays recorded scenarios and says how many agree, and the first difference of those that don't.
 */
const [path, wanted] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say which recordings to replay: node engine/test/differential/replay.ts <file or folder> [seed]')
  process.exit(1)
}

const counts: { [kind in Replay['kind']]: number } = { same: 0, different: 0, unsupported: 0 }
for await (const scenario of readScenarios(path)) {
  if (wanted !== undefined && scenario.seed !== Number(wanted)) continue
  const replay = replayScenario(scenario)
  counts[replay.kind]++
  printReplay(scenario.seed, replay)
}
console.log(`${counts.same} same · ${counts.different} different · ${counts.unsupported} unsupported`)
