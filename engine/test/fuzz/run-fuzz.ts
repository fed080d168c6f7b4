import { Dice } from './dice.ts'
import { targets } from './targets.ts'

/** Longest that one input may hold the thread, in ms of its own processor time. */
export const longestBlock = 50

export interface Finding { target: string; seed: number; reason: string; input: string | Uint8Array }

export interface FuzzRun {
  target: string
  count: number
  first: number
  /** Told how long each input held the thread at most, in ms; with it, inputs that hold it too long are findings as well. */
  onTime?: (milliseconds: number, seed: number) => void
}

/** Feeds `count` inputs, each from a seed of its own: `first`, `first + 1` … and tells what it finds. */
export async function* runFuzz({ target: name, count, first, onTime }: FuzzRun): AsyncIterable<Finding> {
  const target = targets[name]!
  for (let seed = first; seed < first + count; seed++) {
    const input = target.make(new Dice(seed))
    const watch = new Watch()
    const problem = await faultOf(() => target.feed(input, () => watch.rest()))
    watch.rest()
    onTime?.(watch.longest, seed)
    const reason = problem ?? (onTime && watch.longest > longestBlock ? `it held the thread for ${Math.round(watch.longest)} ms` : undefined)
    if (reason !== undefined) yield { target: name, seed, reason, input }
  }
}

async function faultOf(run: () => string | undefined | Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await run()
  } catch (error) {
    return `it threw ${(error as Error).stack}`
  }
}

/** Processor time of this thread between two rests, in ms. */
class Watch {
  longest = 0
  #last = process.threadCpuUsage()

  rest(): void {
    const { user, system } = process.threadCpuUsage(this.#last)
    this.longest = Math.max(this.longest, (user + system) / 1_000)
    this.#last = process.threadCpuUsage()
  }
}
