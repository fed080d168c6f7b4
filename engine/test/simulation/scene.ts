import type { ActivatedJob } from '../../src/client/engine-client.ts'
import { partitionOfKey } from '../../src/runtime/border-key.ts'
import { House } from './house.ts'
import { Network } from './network.ts'
import { Projection } from './projection.ts'
import { SimulatedPeers } from './simulated-peers.ts'
import { SimulatedDatabase } from './simulated-database.ts'
import { drawWeather, type Weather } from './weather.ts'
import { openStreams } from './workers.ts'
import { World } from './world.ts'

/** Two engines on one database, everybody who calls them, and what they were promised. */
export class Scene {
  readonly world: World
  readonly weather: Weather
  readonly database: SimulatedDatabase
  readonly projection: Projection
  readonly network: Network
  readonly houses: [House, House]
  /** Requests for instances that were answered with success, and those whose answer says that nothing was done. */
  readonly acknowledged = new Set<string>()
  readonly refused = new Set<string>()
  readonly #peers: SimulatedPeers
  readonly #handed = new Set<string>()
  isCalm = false

  /** `given`: weather that is not drawn. */
  constructor(seed: number, given: Partial<Weather> = {}) {
    this.world = new World(seed)
    this.weather = { ...drawWeather(this.world), ...given }
    this.database = new SimulatedDatabase(this.world)
    this.projection = new Projection(this.world, this.database)
    this.network = new Network(this.world, this.weather)
    this.#peers = new SimulatedPeers(this.network)
    this.houses = [this.#build('left', this.weather.leads?.[0]), this.#build('right', this.weather.leads?.[1])]
  }

  /** No more trouble: everything that stands still must move again by itself. */
  becomeCalm(): void {
    this.isCalm = true
    Object.assign(this.weather, { cut: 0, stall: 0, refuse: 0, lost: 0, late: 0 })
    for (const { machine } of this.houses) machine.skew = 0
  }

  /** What is answered with success is in the log by then, once. */
  mustBeCommitted(event: string, key: string): void {
    const partitionId = partitionOfKey(key)
    if (this.database.ledger(partitionId).count(event, key) === 0) this.world.breach(`${event} of ${key} was answered, and is not in the log`)
  }

  /** A job goes to the worker that the log names, once for each time it is handed out. */
  mustBeHanded({ key, worker, deadline }: ActivatedJob): void {
    const partitionId = partitionOfKey(key)
    if (!this.database.ledger(partitionId).isHeld(key, worker, deadline)) this.world.breach(`job ${key} went to ${worker} before the log said so`)
    const hand = `${key} ${worker} ${deadline}`
    if (this.#handed.has(hand)) this.world.breach(`job ${key} went to ${worker} twice until ${deadline}`)
    this.#handed.add(hand)
  }

  #build(name: string, leads: number[] | undefined): House {
    return new House({ name, world: this.world, database: this.database, weather: this.weather, projection: this.projection, peers: this.#peers, leads, onStarted: (house) => openStreams(this, house.client!) })
  }
}
