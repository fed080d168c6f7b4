import { compareDueTimers, dueCommand, type Command, type PartitionState, type Table, type TimerRow } from '../core/index.ts'
import type { Key, PartitionWriter, TableChange } from '../store/store.ts'
import { Alarm } from './alarm.ts'
import { toBorderKey } from './border-key.ts'
import type { Clock } from './clock.ts'
import { dueBatchSize, dueResolution, dueRetryDelay, loopPace, loopRounds } from './limits.ts'
import { LoopWatch } from './loop-watch.ts'
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
  log: (line: string) => void
  onError: (error: Error) => void
}

/** Sends the command of every row whose time has come: timers, job time-outs, ends of back-offs, expired messages. Finds them by index, never by scanning. */
export class DueSchedule {
  readonly #parts: DueScheduleParts
  readonly #alarm: Alarm
  /** Rows whose command is under way, or rests after a failure. */
  readonly #inHand = new Set<string>()
  readonly #resting = new Set<() => void>()
  readonly #loops = new LoopWatch()
  #pause: (() => void) | undefined
  #stopped = false

  constructor(parts: DueScheduleParts) {
    this.#parts = parts
    this.#alarm = new Alarm(parts.clock, () => this.#wake())
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
    this.#pause?.()
    for (const cancel of this.#resting) cancel()
  }

  /** At most one look in `dueResolution`, unless there is more than one look takes up. */
  #wake(): void {
    if (this.#pause) return
    this.#run().catch(this.#parts.onError)
  }

  async #run(): Promise<void> {
    const until = this.#parts.clock.now()
    const sent: Promise<void>[] = []
    let found = 0
    const limit = dueBatchSize + this.#inHand.size
    const looks = tables.map((table) => this.#parts.pager.loadDue(table, { until, limit, isWanted: (key) => !this.#inHand.has(nameOf(table, key)) }))
    for (const [index, look] of (await Promise.all(looks)).entries()) {
      const table = tables[index]!
      if (this.#stopped) return
      found += look.found
      const keys = table === 'timers' ? this.#inOrder(look.keys).filter((key) => this.#mayFire(key)) : look.keys
      sent.push(...keys.map((key) => this.#send(table, key)))
    }
    await Promise.all(sent)
    if (this.#stopped) return
    if (found === 0 || sent.length >= dueBatchSize) await this.start()
    else this.#rest()
  }

  #rest(): void {
    this.#pause = this.#parts.clock.after(dueResolution, () => {
      this.#pause = undefined
      this.start().catch(this.#parts.onError)
    })
  }

  /** Those that are gone meanwhile are left out. */
  #inOrder(keys: number[]): number[] {
    const timers = keys.map((key) => ({ key, row: this.#parts.state.timers.get(key) })).filter((timer): timer is { key: number; row: TimerRow } => timer.row !== undefined)
    return timers.sort(compareDueTimers).map(({ key }) => key)
  }

  #mayFire(key: number): boolean {
    const { state, clock } = this.#parts
    const timer = state.timers.get(key)
    if (!timer) return true
    const owner = timer.start?.definition ?? timer.unit
    const { rest, isNew } = this.#loops.restOf({ owner, key, lastKey: state.counter.lastKey, now: clock.now() })
    if (isNew) this.#tellLoop(owner)
    if (rest > 0) this.#restRow(nameOf('timers', key), rest)
    return rest === 0
  }

  #tellLoop(owner: number): void {
    this.#parts.log(`Engine: timers of ${toBorderKey(owner)} followed each other ${loopRounds} times without rest; from now on they fire once in ${loopPace} ms. Look for a loop over a timer in its process.`)
  }

  /** Leaves a row alone for a while. */
  #restRow(name: string, ms: number): void {
    this.#inHand.add(name)
    const cancel = this.#parts.clock.after(ms, () => {
      this.#resting.delete(cancel)
      this.#inHand.delete(name)
    })
    this.#resting.add(cancel)
  }

  #send(table: DueTable, key: number): Promise<void> {
    const name = nameOf(table, key)
    this.#inHand.add(name)
    return new Promise((resolve) => this.#parts.submit({
      build: (state, timestamp) => dueCommandOf(state, { table, key, timestamp }),
      settle: (result) => {
        if (result?.response?.recordType === 'COMMAND_REJECTION') this.#restRow(name, dueRetryDelay)
        else this.#inHand.delete(name)
        resolve()
      },
      fail: () => {
        this.#restRow(name, dueRetryDelay)
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
