import { GatewayRefusal } from './command-of-action.ts'
import { CorePlayer, type Response } from './core-player.ts'
import { levelBody, sortByKey } from './level-answers.ts'
import { canonical, KeyNames, levelRecords, type TimerTimes } from './level-records.ts'
import { compareOutcome } from './compare-outcome.ts'
import type { LevelledEvent, Scenario, ScenarioStep } from './scenario.ts'

/** `unsupported`: the scenario uses what this engine refuses. */
export type Replay = { kind: 'same' } | { kind: 'unsupported'; reason: string } | { kind: 'different'; step: number; action: object; difference: Difference }

export interface Difference { what: string; expected: unknown; actual: unknown; /** Events before it, as they came. */ before: string[] }

const START = Date.UTC(2026, 10, 21)

/** Does what the scenario did and compares what both engines wrote and answered, up to the first difference. `restarts`: whether this one starts again before each action. */
export function replayScenario(scenario: Scenario, { restarts = false } = {}): Replay {
  const replayer = new Replayer(scenario)
  for (const [step, recorded] of scenario.steps.entries()) {
    if (restarts) replayer.restart()
    const outcome = replayer.play(recorded)
    if (outcome === 'same') continue
    if ('reason' in outcome) return { kind: 'unsupported', reason: outcome.reason }
    return { kind: 'different', step, action: recorded.action, difference: outcome }
  }
  return { kind: 'same' }
}

class Replayer {
  readonly #scenario: Scenario
  readonly #player: CorePlayer
  readonly #names = new KeyNames()
  readonly #timers: TimerTimes = new Map()
  readonly #untagged = new Set<number>()

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#player = new CorePlayer(scenario, scenario.start ?? START)
  }

  restart(): void {
    this.#player.restart()
  }

  play(recorded: ScenarioStep): 'same' | Difference | { reason: string } {
    if (recorded.now !== undefined) this.#player.advanceTo(recorded.now)
    const from = this.#player.records.length
    const response = this.#act(recorded)
    const isTick = recorded.action.type === 'tick'
    const events = levelRecords(this.#player.records.slice(from), { names: this.#names, timers: this.#timers, untagged: this.#untagged, now: this.#player.now, isTick, jobBatches: this.#scenario.jobBatches })
    const refused = response?.rejectionReason ?? ''
    if (recorded.action.type === 'deploy' && recorded.outcome.code === 0 && refused !== '') return { reason: refused.slice(0, 200) }
    return compareEvents(recorded.events, events) ?? compareOutcome(recorded, response, { names: this.#names, now: this.#player.now }) ?? this.#comparePushed(recorded) ?? 'same'
  }

  #comparePushed({ pushed = [] }: ScenarioStep): Difference | undefined {
    const actual = sortByKey(this.#player.takePushed().map(job => levelBody(job, { names: this.#names, now: this.#player.now })))
    return canonical(pushed) === canonical(actual) ? undefined : { what: 'pushed', expected: pushed, actual, before: [] }
  }

  #act({ action, outcome }: ScenarioStep): Response {
    if (isRefusedByGateway(outcome)) return undefined
    const response = this.#player.act(action)
    return response instanceof GatewayRefusal ? undefined : response
  }
}

/** Invalid arguments that the engine refuses name its command; the others never reached it. */
const isRefusedByGateway = ({ code, details = '' }: ScenarioStep['outcome']): boolean => code === 3 && !details.startsWith('Command ')

function compareEvents(expected: LevelledEvent[], actual: LevelledEvent[]): Difference | undefined {
  const before: string[] = []
  for (let at = 0; at < Math.max(expected.length, actual.length); at++) {
    const wanted = JSON.stringify(expected[at])
    if (!isSame(wanted, JSON.stringify(actual[at]))) return { what: `event ${at}`, expected: expected[at], actual: actual[at], before: before.slice(-6) }
    before.push(wanted)
  }
  return undefined
}

/** Zeebe prints the members of a variable that it has not read yet as addresses of memory. */
function isSame(wanted: string | undefined, actual: string | undefined): boolean {
  if (wanted === actual || !wanted?.includes('UnsafeBuffer{')) return wanted === actual
  const parts = wanted.split(/UnsafeBuffer\{[^}]*\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(actual ?? '')
}
