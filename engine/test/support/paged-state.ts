import { createPartitionState } from '../../src/core/state/create-partition-state.ts'
import { PageFault } from '../../src/core/state/page-fault.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import type { Table } from '../../src/core/state/table.ts'

/** For tests: a state that forgets every row after each command and has to load it again, as a runtime on a store may. */
export class PagedState {
  readonly state: PartitionState = createPartitionState()
  readonly #store = new Map<string, Map<number | string, string>>()

  constructor() {
    for (const table of this.state.tables()) {
      table.complete = false
      this.#store.set(table.name, new Map())
    }
  }

  process<Result>(work: (state: PartitionState) => Result): Result {
    for (;;) {
      try {
        const result = work(this.state)
        this.#storeChanges()
        return result
      } catch (error) {
        if (!(error instanceof PageFault)) throw error
        this.#load(error)
      }
    }
  }

  #storeChanges(): void {
    const { tables } = this.state.takeChanges()
    for (const table of this.state.tables()) {
      const rows = this.#store.get(table.name)!
      const { put, deleted } = tables[table.name as keyof typeof tables]
      for (const [key, row] of put as Map<number | string, unknown>) rows.set(key, table.write(row))
      for (const key of deleted) rows.delete(key)
      if (!table.complete) for (const key of [...put.keys(), ...deleted]) table.evict(key)
    }
  }

  #load({ table: name, key, group, after }: PageFault): void {
    const table = this.state.tables().find(candidate => candidate.name === name) as Table<any, any>
    const rows = this.#store.get(name)!
    const read = (text: string | undefined): unknown => text === undefined ? undefined : table.read(text)
    if (key !== undefined) return table.load(key, read(rows.get(key)))
    const members = [...rows].map(([member, text]) => [member, table.read(text)] as [number, unknown]).filter(([member, row]) => member > after! && table.groupOf(row) === group)
    const part = members.sort(([left], [right]) => left - right).slice(0, 2)
    table.loadGroup(group!, part, part.length < 2 ? Infinity : part.at(-1)![0])
  }
}
