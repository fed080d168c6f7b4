import type { Dice } from '../fuzz/dice.ts'
import type { World } from './world.ts'

/** What goes wrong in a run: each in some runs only, so that no trouble hides another. Percent of calls, or ms between two of a kind (0: never). */
export interface Weather {
  /** Calls to the database whose connection breaks, that stall, and batches that are refused. */
  cut: number
  stall: number
  refuse: number
  /** Calls of clients whose request or answer is lost or comes late. */
  lost: number
  late: number
  freezeEvery: number
  crashEvery: number
  restartEvery: number
  databaseEvery: number
  diskFullEvery: number
  clockEvery: number
  /** Room in memory, in rows and instances. */
  rows: number
  batchCommands: number
  queuedCommands: number
  retention: number
  partitions: number
  /** The partitions that each engine leads by right; absent: each leads all or none. */
  leads: [left: number[], right: number[]] | undefined
}

export function drawWeather({ dice }: World): Weather {
  const some = (...values: number[]) => dice.pick(values)
  const partitions = some(1, 1, 2, 3)
  return {
    cut: some(0, 0, 0.5, 2), stall: some(0, 0, 0.3, 1), refuse: some(0, 0, 0, 2), lost: some(0, 0, 2, 10), late: some(0, 0, 2, 10),
    freezeEvery: some(0, 0, 10_000, 30_000), crashEvery: some(0, 0, 8_000, 20_000), restartEvery: some(0, 0, 15_000),
    databaseEvery: some(0, 0, 15_000), diskFullEvery: some(0, 0, 15_000), clockEvery: some(0, 0, 0, 15_000),
    rows: some(1, 2, 10, 10_000), batchCommands: some(1, 3, 500), queuedCommands: some(3, 20, 2_000), retention: some(5, 50, 1_000_000),
    partitions, leads: partitions > 1 && dice.below(2) ? [drawLeads(dice, partitions), drawLeads(dice, partitions)] : undefined,
  }
}

/** Some of them, at least one: both may want the same, and nobody some. */
function drawLeads(dice: Dice, partitions: number): number[] {
  const drawn = Array.from({ length: partitions }, (_none, index) => index + 1).filter(() => dice.below(2))
  return drawn.length ? drawn : [1 + dice.below(partitions)]
}
