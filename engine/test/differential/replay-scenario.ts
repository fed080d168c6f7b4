import { EngineSimulation } from '../../src/core/simulation.ts'
import { commandOfAction, GatewayRefusal } from './command-of-action.ts'
import { KeyNames, levelRecords, type TimerTimes } from './level-records.ts'
import { compareOutcome } from './compare-outcome.ts'
import { References } from './references.ts'
import type { LevelledEvent, Scenario, ScenarioStep } from './scenario.ts'

/** `unsupported`: the scenario uses what this engine refuses. */
export type Replay = { kind: 'same' } | { kind: 'unsupported'; reason: string } | { kind: 'different'; step: number; action: object; difference: Difference }

export interface Difference { what: string; expected: unknown; actual: unknown; /** Events before it, as they came. */ before: string[] }

const UNSUPPORTED_ACTIONS = new Set(['evaluate'])
const DAY = 86_400_000
const START = Date.UTC(2026, 10, 21)

/** Does what the scenario did and compares what both engines wrote and answered, up to the first difference. */
export function replayScenario(scenario: Scenario): Replay {
  const replayer = new Replayer(scenario)
  for (const [step, recorded] of scenario.steps.entries()) {
    const outcome = replayer.play(recorded)
    if (outcome === 'same') continue
    if ('reason' in outcome) return { kind: 'unsupported', reason: outcome.reason }
    return { kind: 'different', step, action: recorded.action, difference: outcome }
  }
  return { kind: 'same' }
}

class Replayer {
  readonly #scenario: Scenario
  readonly #simulation = new EngineSimulation(START)
  readonly #references = new References()
  readonly #names = new KeyNames()
  readonly #timers: TimerTimes = new Map()
  readonly #untagged = new Set<number>()

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#simulation.listen(records => records.forEach(record => this.#references.note(record)))
  }

  play(recorded: ScenarioStep): 'same' | Difference | { reason: string } {
    if (UNSUPPORTED_ACTIONS.has(recorded.action.type)) return this.#pass(recorded)
    const from = this.#simulation.records.length
    const response = this.#act(recorded)
    const isTick = recorded.action.type === 'tick'
    const events = levelRecords(this.#simulation.records.slice(from), { names: this.#names, timers: this.#timers, untagged: this.#untagged, now: this.#simulation.now, isTick })
    const refused = response?.rejectionReason ?? ''
    if (recorded.action.type === 'deploy' && recorded.outcome.code === 0 && refused !== '') return { reason: refused.slice(0, 200) }
    nameBody(recorded, response, this.#names)
    return compareEvents(recorded.events, events) ?? compareOutcome(recorded, response, this.#names) ?? 'same'
  }

  /** An action this engine does not know is passed over where it did nothing that the models here could notice. */
  #pass({ action, events }: ScenarioStep): 'same' | { reason: string } {
    if (events.some(({ t }) => t !== 'SIGNAL BROADCASTED')) return { reason: `action ${action.type}` }
    for (const { k } of events) this.#names.of(-Number(k.slice(1)) - 1)
    return 'same'
  }

  #act({ action }: ScenarioStep): ReturnType<EngineSimulation['process']>['response'] {
    try {
      if (action.type === 'tick') return void this.#simulation.advance(DAY)
      this.#simulation.advance(0)
      const response = this.#simulation.process(commandOfAction(action, { scenario: this.#scenario, references: this.#references, now: this.#simulation.now, request: 0 })).response
      this.#simulation.advance(0)
      return response
    } catch (error) {
      if (error instanceof GatewayRefusal) return undefined
      throw error
    }
  }
}

/** Keys that only the answer tells get their names after those of the events. */
function nameBody({ outcome }: ScenarioStep, response: { value: any } | undefined, names: KeyNames): void {
  const deployed: { bpmnProcessId: string; processDefinitionKey: number }[] = outcome.body?.deployments ? response?.value.processesMetadata ?? [] : []
  for (const { processDefinitionKey } of [...deployed].sort((left, right) => left.bpmnProcessId < right.bpmnProcessId ? -1 : 1)) names.of(processDefinitionKey)
}

function compareEvents(expected: LevelledEvent[], actual: LevelledEvent[]): Difference | undefined {
  const before: string[] = []
  for (let at = 0; at < Math.max(expected.length, actual.length); at++) {
    const wanted = JSON.stringify(withoutWarnings(expected[at]))
    if (wanted !== JSON.stringify(withoutWarnings(actual[at]))) return { what: `event ${at}`, expected: expected[at], actual: actual[at], before: before.slice(-6) }
    before.push(wanted)
  }
  return undefined
}

/** Warnings behind an incident's message are FEEL's, and proven by its own recordings. */
function withoutWarnings(event: LevelledEvent | undefined): LevelledEvent | undefined {
  const errorMessage = event?.v.errorMessage
  if (!event || typeof errorMessage !== 'string') return event
  return { ...event, v: { ...event.v, errorMessage: errorMessage.replace(/ The evaluation reported the following warnings:[^]*/, '') } }
}
