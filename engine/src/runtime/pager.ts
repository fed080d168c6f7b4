import type { PageFault, PartitionState, StateChanges, Table } from '../core/index.ts'
import type { Key, PartitionWriter, StoredRow, TableChange } from '../store/store.ts'
import { groupPageSize, maxResidentRows, maxResidentUnits } from './limits.ts'
import { RowCache } from './row-cache.ts'

export interface PagerLimits { units?: number; rows?: number; groupPage?: number }

interface PagedTable { table: Table<any, any>; cache: RowCache }

/** Moves rows between the state in memory and the store, so that memory holds what is in use and not what waits. */
export class Pager {
  readonly #tables = new Map<string, PagedTable>()
  readonly #writer: PartitionWriter
  readonly #groupPage: number

  constructor(state: PartitionState, writer: PartitionWriter, limits: PagerLimits = {}) {
    this.#writer = writer
    this.#groupPage = limits.groupPage ?? groupPageSize
    for (const table of state.tables()) {
      table.complete = false
      const limit = table.name === 'units' ? limits.units ?? maxResidentUnits : limits.rows ?? maxResidentRows
      this.#tables.set(table.name, { table, cache: new RowCache(limit) })
    }
  }

  /** Brings in what the faults ask for. */
  async load(faults: PageFault[]): Promise<void> {
    const keys = new Map<string, Set<Key>>()
    for (const { table, key } of faults) if (key !== undefined) keys.set(table, (keys.get(table) ?? new Set()).add(key))
    const groups = new Map(faults.filter(({ group }) => group !== undefined).map((fault) => [`${fault.table} ${fault.group}`, fault]))
    await Promise.all([
      ...[...keys].map(([table, wanted]) => this.#loadRows(table, [...wanted])),
      ...[...groups.values()].map((fault) => this.#loadGroup(fault.table, fault.group!, fault.after!)),
    ])
  }

  /** Adds rows that were found by other ways. */
  add(name: string, rows: StoredRow[]): void {
    for (const { key, text } of rows) this.#add(name, key, text)
  }

  /** What a batch has to write. Serializes at once: rows change in place with the next command. */
  toStore(changes: StateChanges, batch: number): TableChange[] {
    return Object.entries(changes.tables).flatMap(([name, { put, deleted }]) => {
      if (put.size === 0 && deleted.length === 0) return []
      const { table, cache } = this.#tables.get(name)!
      for (const key of [...put.keys(), ...deleted]) cache.changed(key as Key, batch)
      return { table: name, deleted: deleted as Key[], put: [...put].map(([key, row]) => toStoredRow(table, key as Key, row)) }
    })
  }

  /** Forgets the least recently used rows beyond the limits. */
  evict(committedBatch: number): void {
    for (const { table, cache } of this.#tables.values()) {
      for (const key of cache.overflow(committedBatch)) table.evict(key)
    }
  }

  async #loadRows(name: string, keys: Key[]): Promise<void> {
    const rows = await this.#writer.loadRows(name, keys)
    const texts = new Map(rows.map(({ key, text }) => [key, text]))
    for (const key of keys) this.#add(name, key, texts.get(key))
  }

  async #loadGroup(name: string, group: string, after: number): Promise<void> {
    const rows = await this.#writer.loadGroup(name, group, { after, limit: this.#groupPage })
    const { table, cache } = this.#tables.get(name)!
    const through = rows.length < this.#groupPage ? Infinity : (rows.at(-1)!.key as number)
    table.loadGroup(group, rows.map(({ key, text }) => [key, table.read(text)]), through)
    for (const { key } of rows) cache.loaded(key)
  }

  #add(name: string, key: Key, text: string | undefined): void {
    const { table, cache } = this.#tables.get(name)!
    table.load(key, text === undefined ? undefined : table.read(text))
    cache.loaded(key)
  }
}

function toStoredRow(table: Table<any, any>, key: Key, row: unknown): StoredRow {
  return { key, group: table.groupOf(row), due: table.dueOf(row), text: table.write(row) }
}
