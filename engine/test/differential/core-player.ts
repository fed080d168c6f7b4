import type { ProcessedRecord } from '../../src/core/processing-result.ts'
import { EngineSimulation } from '../../src/core/simulation.ts'
import { jobBody } from './answer-body.ts'
import { commandOfAction, GatewayRefusal } from './command-of-action.ts'
import { References } from './references.ts'
import { restartState } from './restart-state.ts'
import type { Scenario, ScenarioStep } from './scenario.ts'

export type Response = ReturnType<EngineSimulation['process']>['response']
type Action = ScenarioStep['action']

const DAY = 86_400_000

/** Does on this engine what actions say. */
export class CorePlayer {
  readonly #simulation: EngineSimulation
  readonly #scenario: Pick<Scenario, 'resources'>
  readonly #references = new References()
  readonly #closers = new Map<string, () => void>()
  readonly #pushed: object[] = []

  /** `start`: what the clock shows, epoch ms. */
  constructor(scenario: Pick<Scenario, 'resources'>, start: number) {
    this.#scenario = scenario
    this.#simulation = new EngineSimulation(start)
    this.#simulation.listen(records => records.forEach(record => this.#references.note(record)))
  }

  get now(): number {
    return this.#simulation.now
  }

  get records(): readonly ProcessedRecord[] {
    return this.#simulation.records
  }

  advanceTo(time: number): void {
    this.#simulation.advance(time - this.#simulation.now)
  }

  restart(): void {
    this.#simulation.state = restartState(this.#simulation.state)
  }

  /** Jobs that went over streams since the last call. */
  takePushed(): object[] {
    return this.#pushed.splice(0)
  }

  /** The engine's answer; none where it is not asked. A gateway's refusal of its own is answered as such. */
  act(action: Action): Response | GatewayRefusal {
    try {
      return this.#act(action)
    } catch (error) {
      if (error instanceof GatewayRefusal) return error
      throw error
    }
  }

  #act(action: Action): Response {
    if (action.type === 'openStream') return void this.#openStream(action)
    if (action.type === 'closeStream') return void this.#closers.get(action.jobType)?.()
    if (action.type === 'tick') return void this.#simulation.advance(DAY)
    this.#simulation.advance(0)
    const command = commandOfAction(action, { scenario: this.#scenario, references: this.#references, now: this.now, request: 0 })
    const { response } = this.#simulation.process(command)
    this.#simulation.advance(0)
    return response
  }

  #openStream({ jobType, timeout, fetch = [] }: Action): void {
    this.#closers.set(jobType, this.#simulation.streamJobs(jobType, { worker: 'w', timeout, fetchVariables: fetch }, ({ key, value }) => this.#pushed.push(jobBody(value, key))))
  }
}
