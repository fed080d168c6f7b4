import type { RecordStream } from '../../src/runtime/record-stream.ts'
import { writePositions } from '../../src/runtime/stream-position.ts'
import type { SimulatedDatabase } from './simulated-database.ts'
import type { Machine } from './machine.ts'
import type { World } from './world.ts'

/** A reader of the log that keeps its place: it must be brought every record, in order, with nothing left out, however often its machine dies. */
export class Projection {
  readonly #world: World
  readonly #database: SimulatedDatabase
  readonly #passed = new Map<number, number>()

  constructor(world: World, database: SimulatedDatabase) {
    this.#world = world
    this.#database = database
  }

  /** Up to where it has come. */
  passed(partitionId: number): number {
    return this.#passed.get(partitionId) ?? 0
  }

  follow(records: RecordStream, machine: Machine): void {
    const start = writePositions(new Map([...this.#passed].map(([partitionId, position]) => [partitionId, String(position)])))
    const following = records.follow(start, async (batch, passed) => {
      await new Promise<void>((resolve) => machine.after(this.#world.dice.below(50), resolve))
      for (const { partitionId, position, intent } of batch) this.#take(partitionId, { position: Number(position), intent })
      following.passed?.(passed)
    }, { reader: 'projection' })
  }

  #take(partitionId: number, { position, intent }: { position: number; intent: string }): void {
    const passed = this.passed(partitionId)
    if (position > passed + 1) this.#world.breach(`the projection was brought record ${position} of partition ${partitionId} after ${passed}`)
    if (this.#database.ledger(partitionId).records[position - 1]?.intent !== intent) this.#world.breach(`the projection was brought '${intent}' as record ${position}, which the log does not have there`)
    this.#passed.set(partitionId, Math.max(passed, position))
  }
}
