import { failPoint } from '@souffleur/schemas/fail-point'
import type { LogReader, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { every } from './every.ts'
import { abandonedReaderTime, logRetentionRecords, logRetentionTime, trimBatches, trimInterval } from './limits.ts'

export interface LogTrimmerParts {
  partitionId: number
  store: Pick<Store, 'trimLog' | 'keepReaders' | 'lastPosition'>
  /** How far the readers in this process are: those with a name come back after a restart. */
  readers: () => (LogReader | { name: undefined; position: number })[]
  isLeader: () => boolean
  /** Another process may lead the partition and trim its log, for readers here too. */
  isShared: boolean
  log: (line: string) => void
  clock: Pick<Clock, 'after'>
  retention?: { time?: number; records?: number }
}

/**
 * Takes away the part of the log that every reader has behind it, once it is older than `logRetentionTime` or further back than `logRetentionRecords`. It works beside the
 * commits, on a connection of its own, a few batches at a time, so that no commit waits for it.
 */
export class LogTrimmer {
  readonly #parts: LogTrimmerParts
  readonly #stopTimer: () => void
  #trimming: Promise<unknown> | undefined
  #stopped = false

  constructor(parts: LogTrimmerParts) {
    this.#parts = parts
    this.#stopTimer = every(parts.clock, trimInterval, () => this.#tryToTrim())
  }

  /** Trims until nothing more may go; how many batches went. */
  async trim(): Promise<number> {
    const { store, partitionId, readers, retention = {} } = this.#parts
    const known = readers()
    const kept = await this.#keepReaders()
    const lastPosition = await store.lastPosition(partitionId)
    const through = Math.min(lastPosition, ...kept.map(({ position }) => position), ...known.map(({ position }) => position))
    const rule = { through, age: retention.time ?? logRetentionTime, before: lastPosition - (retention.records ?? logRetentionRecords) }
    for (let trimmed = 0; ;) {
      failPoint('engine: before the log is trimmed')
      const step = this.#stopped ? 0 : await store.trimLog(partitionId, rule, trimBatches)
      trimmed += step
      if (step < trimBatches) return trimmed
    }
  }

  #keepReaders(): Promise<LogReader[]> {
    const { store, partitionId, readers } = this.#parts
    return store.keepReaders(partitionId, readers().filter((reader): reader is LogReader => reader.name !== undefined), abandonedReaderTime)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopTimer()
    await this.#trimming
  }

  #tryToTrim(): void {
    const { isLeader, isShared, log, partitionId } = this.#parts
    if (!isLeader() && !isShared) return
    this.#trimming ??= (isLeader() ? this.trim() : this.#keepReaders()).catch((error: Error) => log(`Engine: the log of partition ${partitionId} could not be trimmed: ${error.message}`)).finally(() => { this.#trimming = undefined })
  }
}
