import type { EngineClient } from '../../src/client/engine-client.ts'
import type { House } from './house.ts'
import type { Weather } from './weather.ts'
import type { World } from './world.ts'

interface Waiting { machine: House['machine']; life: number; since: number; text: string }

export interface Call<Answer> {
  request: (client: EngineClient) => Promise<Answer>
  /** Looks at an answer at the moment in which the engine gives it. */
  check?: (answer: Answer) => void
}

/** How long a client waits for an answer, in ms, and how late a request or an answer may come. */
const clientTimeout = 12_000
const latest = 20_000

/** Between clients and engines: requests and answers take time, come late or not at all. */
export class Network {
  readonly #world: World
  readonly #weather: Weather
  readonly #open = new Set<Waiting>()

  constructor(world: World, weather: Weather) {
    this.#world = world
    this.#weather = weather
  }

  /** Rejects with `EngineError`, or without a status where nobody knows what came of it. */
  call<Answer>(house: House, { request, check }: Call<Answer>): Promise<Answer> {
    const { machine } = house
    return new Promise((resolve, reject) => {
      this.#world.after(clientTimeout, () => reject(new Error('no answer')))
      this.carry(() => machine.after(0, () => {
        if (!house.client) return this.carry(() => reject(new Error('connection refused')))
        const waiting = { machine, life: machine.life, since: this.#world.now, text: String(request) }
        this.#open.add(waiting)
        request(house.client).finally(() => this.#open.delete(waiting)).then((answer) => {
          check?.(answer)
          this.carry(() => resolve(answer))
        }, (error) => this.carry(() => reject(error)))
      }))
    })
  }

  /** Requests that reached an engine which lives, and were left without any answer for so long. */
  unanswered(ms: number): string[] {
    const left = [...this.#open].filter(({ machine, life, since }) => machine.life === life && this.#world.now - since > ms)
    return left.map(({ machine, text, since }) => `${machine.name} never answered what came after ${Math.round(since)} ms: ${text}`)
  }

  /** Brings something over, perhaps; where it is lost, `onLost` may hear of it. */
  carry(arrive: () => void, onLost?: () => void): void {
    const { dice } = this.#world
    if (this.#world.chance(this.#weather.lost)) return onLost?.()
    this.#world.after(this.#world.chance(this.#weather.late) ? dice.below(latest) : dice.below(300) / 100, arrive)
  }
}
