import { Dice } from './dice.ts'
import { targets } from './targets.ts'

/** Longest that one input may hold the thread, in ms of its own processor time. */
export const longestBlock = 50

export interface Finding { target: string; seed: number; reason: string; input: string }

/** Feeds `count` inputs, each from a seed of its own: `first`, `first + 1` … and tells what it finds. With `timed`, inputs that hold the thread too long are findings as well. */
export function* runFuzz({ target: name, count, first, timed = false }: { target: string; count: number; first: number; timed?: boolean }): Iterable<Finding> {
  const target = targets[name]!
  for (let seed = first; seed < first + count; seed++) {
    const input = target.make(new Dice(seed))
    const reason = feed((rest) => target.feed(input, rest), timed)
    if (reason !== undefined) yield { target: name, seed, reason, input }
  }
}

function feed(run: (rest: () => void) => string | undefined, timed: boolean): string | undefined {
  const watch = new Watch()
  try {
    const problem = run(() => watch.rest())
    watch.rest()
    return problem ?? (timed && watch.longest > longestBlock ? `it held the thread for ${Math.round(watch.longest)} ms` : undefined)
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
