import type { EngineClient } from '../../src/client/engine-client.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { Machine } from './machine.ts'
import type { Projection } from './projection.ts'
import type { SimulatedDatabase } from './simulated-database.ts'
import { simulatedStore } from './simulated-store.ts'
import type { SimulatedPeers } from './simulated-peers.ts'
import type { Weather } from './weather.ts'
import type { World } from './world.ts'

export interface HouseParts {
  name: string
  world: World
  database: SimulatedDatabase
  weather: Weather
  projection: Projection
  peers: SimulatedPeers
  /** The partitions that are this house's by right; absent: it leads all or none. */
  leads: number[] | undefined
  onStarted: (house: House) => void
}

/** A machine with the real engine on it, as its operator runs it: what dies or stops is started again. */
export class House {
  readonly machine: Machine
  readonly #parts: HouseParts
  #engine: Engine | undefined
  #isUp = false

  constructor(parts: HouseParts) {
    this.#parts = parts
    this.machine = new Machine(parts.name, parts.world)
  }

  /** Nothing while it is down. */
  get client(): EngineClient | undefined {
    return this.#engine?.client
  }

  /** Does nothing where it runs. */
  start(): void {
    if (this.#isUp) return
    this.#isUp = true
    const { database, weather, world, projection, peers, leads, onStarted } = this.#parts
    const { rows, batchCommands, queuedCommands, retention, partitions } = weather
    const limits = { units: rows, rows, groupPage: Math.max(1, Math.min(rows, 200)), batchCommands, queuedCommands, retention: { records: retention, time: 1_000 } }
    void startEngine({ store: simulatedStore({ world, machine: this.machine, database, weather }), clock: this.machine, limits, partitions, sharing: leads && { leads, peers: peers.of(this.machine) } }).then((engine) => {
      this.#engine = engine
      projection.follow(engine.records, this.machine)
      onStarted(this)
    })
  }

  crash(): void {
    this.#isUp = false
    this.#engine = undefined
    this.machine.die()
  }

  /** Stops in an orderly way. What does not come to its end is killed. */
  async stop(patience: number): Promise<void> {
    const engine = this.#engine
    const { life } = this.machine
    this.#engine = undefined
    await Promise.race([engine?.stop(), this.#parts.world.wait(patience)])
    if (this.machine.life === life) this.crash()
  }
}
