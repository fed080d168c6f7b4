import type { PageFault, PartitionState, StateChanges, Table, Unit } from '../core/index.ts'
import type { Key, PartitionWriter, StoredRow, TableChange } from '../store/store.ts'
import { Departures } from './departures.ts'
import { groupPageSize, maxResidentDefinitions, maxResidentRows, maxResidentUnits } from './limits.ts'
import { RowCache } from './row-cache.ts'

export interface PagerLimits { units?: number; rows?: number; groupPage?: number }

interface PagedRow { table: string; key: Key; row: unknown }
interface PagedTable { table: Table<any, any>; cache: RowCache; departures: Departures }

export interface DueLook { until: number; limit: number; isWanted: (key: number) => boolean }

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
      this.#tables.set(table.name, { table, cache: new RowCache(limitOf(table.name, limits)), departures: new Departures() })
    }
  }

  /** Brings in what the faults ask for, with the instances it belongs to. */
  async load(faults: PageFault[]): Promise<void> {
    const rows = faults.filter(({ key }) => key !== undefined)
    const groups = new Map(faults.filter(({ group }) => group !== undefined).map((fault) => [`${fault.table} ${fault.group}`, fault]))
    const loads = [
      ...[...Map.groupBy(rows, ({ table }) => table)].map(([table, missing]) => this.#loadRows(table, [...new Set(missing.map(({ key }) => key!))])),
      ...[...groups.values()].map((fault) => this.#loadGroup(fault.table, fault.group!, fault.after!)),
    ]
    await this.#loadUnitsOf((await Promise.all(loads)).flat())
  }

  /** Brings in the rows of a table that are due and wanted, with the instances they belong to; how many are due, and the keys of the wanted ones. */
  async loadDue(name: string, { until, limit, isWanted }: DueLook): Promise<{ found: number; keys: number[] }> {
    const { rows, found } = await this.#read(name, async (haveLeft) => {
      const due = await this.#writer.loadDue(name, until, limit)
      const left = haveLeft()
      return { found: due.length, rows: due.filter(({ key }) => isWanted(key as number) && !left.has(key)).map(({ key, text }) => this.#add(name, key, text)) }
    })
    await this.#loadUnitsOf(rows)
    return { found, keys: rows.map(({ key }) => key as number) }
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
    for (const { table, cache, departures } of this.#tables.values()) {
      for (const key of cache.overflow(committedBatch)) {
        table.evict(key)
        departures.note(key)
      }
    }
  }

  async #loadRows(name: string, keys: Key[]): Promise<PagedRow[]> {
    return this.#read(name, async (haveLeft) => {
      const rows = await this.#writer.loadRows(name, keys)
      const texts = new Map(rows.map(({ key, text }) => [key, text]))
      const left = haveLeft()
      return keys.filter((key) => !left.has(key)).map((key) => this.#add(name, key, texts.get(key)))
    })
  }

  async #loadGroup(name: string, group: string, after: number): Promise<PagedRow[]> {
    const { table, cache } = this.#tables.get(name)!
    return this.#read(name, async (haveLeft) => {
      const stored = await this.#writer.loadGroup(name, group, { after, limit: this.#groupPage })
      const through = Math.min(stored.length < this.#groupPage ? Infinity : (stored.at(-1)!.key as number), ...[...haveLeft()].map((key) => (key as number) - 1))
      const rows = stored.filter(({ key }) => (key as number) <= through).map(({ key, text }): [Key, unknown] => [key, table.read(text)])
      table.loadGroup(group, rows as [number, unknown][], through)
      for (const [key] of rows) cache.loaded(key)
      return rows.map(([key, row]) => ({ table: name, key, row }))
    })
  }

  /** Asks the store. What comes in must leave out the rows that left memory since: the store's answer may be older than they are. */
  async #read<Answer>(name: string, ask: (haveLeft: () => Set<Key>) => Promise<Answer>): Promise<Answer> {
    const { departures } = this.#tables.get(name)!
    const reading = departures.begin()
    try {
      return await ask(() => departures.since(reading))
    } finally {
      departures.end(reading)
    }
  }

  async #loadUnitsOf(rows: PagedRow[]): Promise<void> {
    const { cache } = this.#tables.get('units')!
    const keys = new Set(rows.map(unitOf).filter((key) => key !== undefined && key >= 0 && !cache.has(key)) as number[])
    if (keys.size) await this.#loadRows('units', [...keys])
  }

  /** A unit tells whose owner it is: no need to ask the store for each of its elements. */
  #addOwners(unit: Unit): void {
    const { table, cache } = this.#tables.get('owners')!
    for (const key of [...unit.elementInstances.keys(), ...unit.incidents.keys()]) {
      table.load(key, unit.key)
      cache.loaded(key)
    }
  }

  #add(name: string, key: Key, text: string | undefined): PagedRow {
    const { table, cache } = this.#tables.get(name)!
    const row = text === undefined ? undefined : table.read(text)
    const isNew = !cache.has(key)
    table.load(key, row)
    cache.loaded(key)
    if (name === 'units' && row !== undefined && isNew) this.#addOwners(row as Unit)
    return { table: name, key, row }
  }
}

/** Rows of these hold whole files. */
const tablesWithFiles: ReadonlySet<string> = new Set(['definitions', 'decisionRequirements', 'forms', 'resources'])

function limitOf(table: string, { units = maxResidentUnits, rows = maxResidentRows }: PagerLimits): number {
  if (table === 'units') return units
  return tablesWithFiles.has(table) ? Math.min(rows, maxResidentDefinitions) : rows
}

/** The instance that a row belongs to: rows of jobs, timers and subscriptions name it, those of `owners` are it. */
function unitOf({ table, row }: PagedRow): number | undefined {
  return table === 'owners' ? row as number : (row as { unit?: number } | undefined)?.unit
}

function toStoredRow(table: Table<any, any>, key: Key, row: unknown): StoredRow {
  return { key, group: table.groupOf(row), due: table.dueOf(row), text: table.write(row) }
}
