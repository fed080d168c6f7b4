import { readScenarios } from './read-scenarios.ts'
import { replayScenario, type Replay } from './replay-scenario.ts'

/**
 * node engine/test/differential/replay.ts <file or folder> [seed]
 * Replays recorded scenarios and says how many agree, and the first difference of those that don't.
 */
const [path, seed] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say which recordings to replay: node engine/test/differential/replay.ts <file or folder> [seed]')
  process.exit(1)
}

const replays: { seed: number; replay: Replay }[] = []
for await (const scenario of readScenarios(path)) {
  if (seed !== undefined && scenario.seed !== Number(seed)) continue
  replays.push({ seed: scenario.seed, replay: replayScenario(scenario) })
}
for (const { seed, replay } of replays) if (replay.kind === 'different') print(seed, replay)
const count = (kind: Replay['kind']): number => replays.filter(({ replay }) => replay.kind === kind).length
console.log(`${count('same')} same · ${count('different')} different · ${count('unsupported')} unsupported`)

function print(seed: number, { step, action, difference: { what, before, expected, actual } }: Replay & { kind: 'different' }): void {
  console.log(`\n${seed} step ${step} ${JSON.stringify(action).slice(0, 300)}: ${what}`)
  for (const event of before) console.log(`           ${event.slice(0, 300)}`)
  console.log(`  expected ${JSON.stringify(expected)?.slice(0, 700)}\n  actual   ${JSON.stringify(actual)?.slice(0, 700)}`)
}
