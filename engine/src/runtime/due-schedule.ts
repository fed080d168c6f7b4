import { dueCommand, type Command, type PartitionState, type Table } from '../core/index.ts'
import type { Key, PartitionWriter, TableChange } from '../store/store.ts'
import { Alarm } from './alarm.ts'
import type { Clock } from './clock.ts'
import { dueBatchSize, dueRetryDelay, restingCheck } from './limits.ts'
import type { Pager } from './pager.ts'
import type { PendingCommand } from './pending-command.ts'

/** In the order in which what is due at once is taken up. */
const tables = ['timers', 'jobs', 'messages'] as const
type DueTable = (typeof tables)[number]

export interface DueScheduleParts {
  state: PartitionState
  writer: PartitionWriter
  pager: Pager
  clock: Clock
  submit: (command: PendingCommand) => void
  onError: (error: Error) => void
}

/** Sends the command of every row whose time has come: timers, job time-outs, ends of back-offs, expired messages. Finds them by index, never by scanning. */
export class DueSchedule {
  readonly #parts: DueScheduleParts
  readonly #alarm: Alarm
  /** Rows whose command is under way, or rests after a failure. */
  readonly #inHand = new Set<string>()
  readonly #resting = new Set<ReturnType<typeof setTimeout>>()
  #stopped = false

  constructor(parts: DueScheduleParts) {
    this.#parts = parts
    this.#alarm = new Alarm(parts.clock, () => this.#run().catch(parts.onError))
  }

  /** Looks at what was due before this process began. */
  async start(): Promise<void> {
    for (const due of await Promise.all(tables.map((table) => this.#parts.writer.nextDue(table)))) {
      if (due !== undefined) this.#alarm.set(due)
    }
  }

  /** Learns of rows that a batch has written. */
  written(changes: TableChange[]): void {
    for (const { put } of changes) for (const { due } of put) if (due !== undefined) this.#alarm.set(due)
  }

  stop(): void {
    this.#stopped = true
    this.#alarm.stop()
    for (const timer of this.#resting) clearTimeout(timer)
  }

  async #run(): Promise<void> {
    const until = this.#parts.clock.now()
    const sent: Promise<void>[] = []
    for (const table of tables) {
      const rows = await this.#parts.writer.loadDue(table, until, dueBatchSize)
      if (this.#stopped) return
      await this.#parts.pager.add(table, rows)
      const fresh = rows.filter(({ key }) => !this.#inHand.has(nameOf(table, key)))
      sent.push(...fresh.map(({ key }) => this.#send(table, key as number)))
    }
    await Promise.all(sent)
    if (this.#stopped) return
    if (sent.length) await this.start()
    else await this.#startAbove(until)
  }

  /** All that is due rests after failures: what comes later must not wait for it, and nobody should spin. */
  async #startAbove(until: number): Promise<void> {
    const restingOnly = (await Promise.all(tables.map((table) => this.#parts.writer.nextDue(table)))).some((due) => due !== undefined && due <= until)
    if (restingOnly) this.#alarm.set(until + restingCheck)
    else await this.start()
  }

  #send(table: DueTable, key: number): Promise<void> {
    const name = nameOf(table, key)
    this.#inHand.add(name)
    return new Promise((resolve) => this.#parts.submit({
      build: (state, timestamp) => dueCommandOf(state, { table, key, timestamp }),
      settle: () => {
        this.#inHand.delete(name)
        resolve()
      },
      fail: () => {
        this.#resting.add(setTimeout(() => this.#inHand.delete(name), dueRetryDelay))
        resolve()
      },
      internal: true,
    }))
  }
}

const nameOf = (table: DueTable, key: Key) => `${table} ${key}`

/** Nothing where the row has gone or was put off meanwhile. */
function dueCommandOf(state: PartitionState, { table, key, timestamp }: { table: DueTable; key: number; timestamp: number }): Command | undefined {
  const rows: Table<number, any> = state[table]
  const row = rows.get(key)
  const due = row === undefined ? undefined : rows.dueOf(row)
  return due === undefined || due > timestamp ? undefined : dueCommand(table, key, row, timestamp)
}
