import type { Machine } from './machine.ts'
import type { Session, SimulatedDatabase } from './simulated-database.ts'
import type { Weather } from './weather.ts'
import type { World } from './world.ts'

export interface ConnectionParts { world: World; machine: Machine; database: SimulatedDatabase; weather: Weather }

/** As the driver's: a call that is not answered by then fails, in ms. */
const answerTimeout = 10_000
const longestStall = 15_000

/** A pipelined connection: what is asked arrives in order and is answered in order, or the connection breaks and nobody knows what still arrived. */
export class Connection {
  readonly session: Session
  readonly #parts: ConnectionParts
  /** Answers for a process that is dead reach nobody, though its machine lives again. */
  readonly #life: number
  #isBroken = false
  #lastArrival = 0
  #lastAnswer = 0
  readonly #pending = new Set<(error: Error) => void>()

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    this.#life = parts.machine.life
    this.session = parts.database.open()
    parts.machine.whenItDies(() => parts.world.after(parts.world.dice.below(10), () => { this.session.isOpen = false }))
  }

  ask<Answer>(execute: () => Promise<Answer>): Promise<Answer> {
    const { world, weather } = this.#parts
    if (this.#isBroken) return Promise.reject(new Error('Connection terminated'))
    const answer = Promise.withResolvers<Answer>()
    const cancelTimeout = this.#parts.machine.after(answerTimeout, () => answer.reject(new Error('Query read timeout')))
    this.#pending.add(answer.reject)
    this.#lastArrival = Math.max(this.#lastArrival, world.now + this.#delay())
    world.after(this.#lastArrival - world.now, () => this.#arrive(execute, answer))
    if (world.chance(weather.cut)) world.after(world.dice.below(20), () => this.#break())
    return answer.promise.finally(() => {
      cancelTimeout()
      this.#pending.delete(answer.reject)
    })
  }

  #arrive<Answer>(execute: () => Promise<Answer>, answer: PromiseWithResolvers<Answer>): void {
    if (!this.session.isOpen) return this.#break()
    execute().then((value) => this.#answer(() => answer.resolve(value)), (error) => this.#answer(() => answer.reject(error)))
  }

  #answer(settle: () => void): void {
    const { world, machine } = this.#parts
    this.#lastAnswer = Math.max(this.#lastAnswer, world.now + this.#delay())
    machine.after(this.#lastAnswer - world.now, () => { if (!this.#isBroken && machine.life === this.#life) settle() })
  }

  /** This side knows at once; what is under way may arrive before the server notices. */
  #break(): void {
    const { world, machine } = this.#parts
    this.#isBroken = true
    world.after(world.chance(50) ? 0 : world.dice.below(longestStall), () => { this.session.isOpen = false })
    machine.after(0, () => { if (machine.life === this.#life) for (const reject of this.#pending) reject(new Error('Connection terminated unexpectedly')) })
  }

  #delay(): number {
    const { world, weather } = this.#parts
    return world.chance(weather.stall) ? world.dice.below(longestStall) : world.dice.below(500) / 100
  }
}
