import { GatewayRefusal } from '../command-of-action.ts'
import { CorePlayer, type Response } from '../core-player.ts'
import { REJECTION_CODES } from '../compare-outcome.ts'
import { KeyNames, levelRecords, type TimerTimes } from '../level-records.ts'
import { levelText } from '../level-answers.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { converse } from './converse.ts'
import { Random } from './random.ts'
import { randomResources } from './random-resources.ts'

const START = Date.UTC(2026, 10, 21, 8)
const INVALID_ARGUMENT = 3

/** The conversation that a seed draws, played on this engine alone: what it holds, and nothing about Zeebe. */
export async function playHere(seed: number, draw = randomResources): Promise<Scenario> {
  const random = new Random(seed)
  const drawn = draw(random)
  const player = new CorePlayer(drawn, START)
  const leveller = { names: new KeyNames(), timers: new Map() as TimerTimes, untagged: new Set<number>(), jobBatches: true }
  const steps: ScenarioStep[] = []
  await converse(random, drawn, action => {
    const from = player.records.length
    const response = player.act(action)
    const records = player.records.slice(from)
    steps.push({ action, outcome: outcomeOf(response, leveller.names), events: levelRecords(records, { ...leveller, now: player.now, isTick: action.type === 'tick' }) })
    return records
  })
  return { seed, start: START, resources: drawn.resources, steps, cleanup: steps.length }
}

function outcomeOf(response: Response | GatewayRefusal, names: KeyNames): ScenarioStep['outcome'] {
  if (response instanceof GatewayRefusal) return { code: INVALID_ARGUMENT, details: response.message }
  if (response?.recordType !== 'COMMAND_REJECTION') return { code: 0 }
  return { code: REJECTION_CODES[response.rejectionType!]!, details: `Command '${response.intent}' rejected with code '${response.rejectionType}': ${levelText(response.rejectionReason!, names)}` }
}
