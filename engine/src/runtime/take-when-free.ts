import type { Store, TakenPartition } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { leaseTime, standbyInterval } from './limits.ts'
import { wait } from './wait.ts'

export interface Candidacy {
  store: Store
  clock: Clock
  partitionId: number
  /** Ends the candidacy. */
  signal: AbortSignal
  /** Another process leads. */
  onStandby: () => void
  log: (line: string) => void
}

/** Waits until the partition is ours; `undefined` when the candidacy was ended before. An unreachable database is asked again. */
export async function takeWhenFree({ store, clock, partitionId, signal, onStandby, log }: Candidacy): Promise<TakenPartition | undefined> {
  let problem = ''
  while (!signal.aborted) {
    try {
      const taken = await store.takePartition(partitionId, leaseTime)
      if (taken) return taken
      onStandby()
    } catch (error) {
      if ((error as Error).message !== problem) log(`Engine: partition ${partitionId} waits for its store: ${(error as Error).message}`)
      problem = (error as Error).message
    }
    await wait(clock, standbyInterval, signal)
  }
  return undefined
}
