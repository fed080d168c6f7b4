import type { Replay } from './replay-scenario.ts'

/** Tells people where a replay went another way: the action, what came before, and both sides. */
export function printReplay(seed: number, replay: Replay): void {
  if (replay.kind === 'unsupported') console.log(`\n${seed} is not supported: ${replay.reason}`)
  if (replay.kind !== 'different') return
  const { step, action, difference: { what, before, expected, actual } } = replay
  console.log(`\n${seed} step ${step} ${JSON.stringify(action).slice(0, 300)}: ${what}`)
  for (const event of before) console.log(`           ${event.slice(0, 300)}`)
  console.log(`  expected ${JSON.stringify(expected)?.slice(0, 700)}\n  actual   ${JSON.stringify(actual)?.slice(0, 700)}`)
}
