import { readFileSync, writeFileSync } from 'node:fs'
import { recordActions } from './oracle/record-actions.ts'
import { zeebeAddresses } from './oracle/zeebe-addresses.ts'
import { Zeebe } from './oracle/zeebe.ts'
import { printReplay } from './print-replay.ts'
import { replayScenario } from './replay-scenario.ts'
import type { Scenario, ScenarioStep } from './scenario.ts'
import { shrinkList } from './shrink-list.ts'

/**
 * node engine/test/differential/shrink.ts <conversation that differs> …
 * Plays conversations that `hunt --keep` has put aside again and again with fewer actions, as long as they still differ, and writes each back as small as it gets.
 */
const zeebe = new Zeebe(zeebeAddresses())
for (const file of process.argv.slice(2)) {
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario
  const small = await shrink(scenario)
  console.log(`${scenario.seed}: ${scenario.steps.length} → ${small.steps.length} actions`)
  printReplay(small.seed, replayScenario(small))
  writeFileSync(file, JSON.stringify(small))
}
zeebe.close()
process.exit()

/** Leaves out ever smaller runs of actions. */
async function shrink(scenario: Scenario): Promise<Scenario> {
  let smallest = scenario
  await shrinkList(untilDifference(scenario), async actions => {
    const tried = await recordActions(zeebe, { ...scenario, actions })
    if (replayScenario(tried).kind !== 'different') return undefined
    smallest = tried
    return untilDifference(tried)
  })
  return smallest
}

function untilDifference(scenario: Scenario): ScenarioStep['action'][] {
  const replay = replayScenario(scenario)
  return scenario.steps.slice(0, replay.kind === 'different' ? replay.step + 1 : undefined).map(({ action }) => action)
}
