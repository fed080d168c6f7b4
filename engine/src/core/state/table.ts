import type { JsonValue } from '@souffleur/schemas'
import { parseJson } from '../values/parse-json.ts'
import { printDocument } from '../values/print-document.ts'
import { PageFault } from './page-fault.ts'
import { SortedKeys } from './sorted-keys.ts'
import type { UndoJournal } from './undo-journal.ts'

/** What a processor sees of a table. */
export interface ReadonlyTable<Key extends number | string, Row> {
  /** Throws `PageFault` where the row may exist but is not in memory. */
  get(key: Key): Row | undefined
  /** Keys of a group, ascending, above `after`. Throws `PageFault` when the walk reaches what is not in memory. */
  inGroup(group: string, after?: number): Iterable<number>
  /** Every row in memory, in no promised order. */
  resident(): Iterable<[Key, Row]>
}

export interface TableOptions<Row> {
  /**
   * The group a row belongs to, such as the type of an activatable job; `undefined` for none. Tables with groups have numbers as keys, and
   * their rows are replaced, never changed in place.
   */
  groupOf?: (row: Row) => string | undefined
  /** When the clock has to look at a row, epoch ms; `undefined` for never. */
  dueOf?: (row: Row) => number | undefined
  /** Text of a row and back, for rows that are not plain JSON. */
  write?: (row: Row) => string
  read?: (text: string) => Row
}

/** Rows that differ from what was last taken: the live rows, to be serialized before the next command runs. */
export interface TableChanges<Key extends number | string, Row> {
  put: Map<Key, Row>
  deleted: Key[]
}

interface Group { keys: SortedKeys; knownThrough: number }

/**
 * Rows by key with an undo journal, groups and change tracking. A table is `complete` when it holds every row there is (always so in memory).
 * The runtime on a store makes it incomplete and then feeds it: `load`, `loadGroup`, `evict`. A row with changes that are not yet
 * stored must not be evicted.
 */
export class Table<Key extends number | string, Row> implements ReadonlyTable<Key, Row> {
  readonly name: string
  complete = true
  /** A row of `undefined` is known not to exist. */
  readonly #rows = new Map<Key, Row | undefined>()
  readonly #groups = new Map<string, Group>()
  /** Changed keys since the last `takeChanges`; the value tells whether the row existed then. */
  #changed = new Map<Key, boolean>()
  readonly #journal: UndoJournal
  readonly groupOf: (row: Row) => string | undefined
  readonly dueOf: (row: Row) => number | undefined
  /** Text of a row for the store, and back. */
  readonly write: (row: Row) => string
  readonly read: (text: string) => Row

  constructor(name: string, journal: UndoJournal, options: TableOptions<Row> = {}) {
    this.name = name
    this.#journal = journal
    this.groupOf = options.groupOf ?? (() => undefined)
    this.dueOf = options.dueOf ?? (() => undefined)
    this.write = options.write ?? (row => printDocument(row as JsonValue))
    this.read = options.read ?? (text => parseJson(text) as Row)
  }

  get(key: Key): Row | undefined {
    const row = this.#rows.get(key)
    if (row === undefined && !this.complete && !this.#rows.has(key) && !this.#isFresh(key)) throw new PageFault(this.name, { key })
    return row
  }

  *inGroup(group: string, after = -1): Iterable<number> {
    const known = this.#groups.get(group)
    const through = this.complete ? Infinity : known?.knownThrough ?? -1
    for (const key of known?.keys.above(after) ?? []) {
      if (key > through) break
      yield key
    }
    if (through !== Infinity) throw new PageFault(this.name, { group, after: through })
  }

  *resident(): Iterable<[Key, Row]> {
    for (const [key, row] of this.#rows) if (row !== undefined) yield [key, row]
  }

  put(key: Key, row: Row): void {
    this.#replace(key, row)
  }

  delete(key: Key): void {
    this.#replace(key, undefined)
  }

  /** Marks a row that was changed in place. Its group must not have changed. */
  touch(key: Key): void {
    this.#track(key, true)
  }

  /** Adds what the store holds under `key`. A row already in memory is newer and stays. */
  load(key: Key, row: Row | undefined): void {
    if (this.#rows.has(key)) return
    this.#store(key, row)
  }

  /** Adds the rows of a group above what is known of it, in ascending order; `through` is the last key that was looked at, `Infinity` when there are no more. */
  loadGroup(group: string, rows: Iterable<[Key, Row]>, through: number): void {
    for (const [key, row] of rows) this.load(key, row)
    this.#groupNamed(group).knownThrough = through
  }

  /** Forgets a row that is stored, or the memory that a deleted one is gone. */
  evict(key: Key): void {
    const row = this.#rows.get(key)
    this.#rows.delete(key)
    const group = row === undefined ? undefined : this.groupOf(row)
    if (group === undefined) return
    const known = this.#groupNamed(group)
    known.keys.delete(key as number)
    known.knownThrough = Math.min(known.knownThrough, (key as number) - 1)
    if (known.keys.isEmpty) this.#groups.delete(group)
  }

  takeChanges(): TableChanges<Key, Row> {
    const changes: TableChanges<Key, Row> = { put: new Map(), deleted: [] }
    for (const [key, existed] of this.#changed) {
      const row = this.#rows.get(key)
      if (row !== undefined) changes.put.set(key, row)
      else if (existed) changes.deleted.push(key)
      else this.#rows.delete(key)
    }
    this.#changed = new Map()
    return changes
  }

  #isFresh(key: Key): boolean {
    return typeof key === 'number' && key > this.#journal.lastOldKey
  }

  #replace(key: Key, row: Row | undefined): void {
    const before = this.#rows.get(key)
    const known = this.#rows.has(key)
    this.#track(key, known ? before !== undefined : this.#mayBeStored(key, row))
    this.#journal.record(() => {
      this.#store(key, before)
      if (!known) this.#rows.delete(key)
    })
    this.#store(key, row)
  }

  /** Numbers put without a look before are fresh keys; names may have been used before. */
  #mayBeStored(key: Key, row: Row | undefined): boolean {
    return !this.complete && (row === undefined || typeof key === 'string')
  }

  #store(key: Key, row: Row | undefined): void {
    const before = this.#rows.get(key)
    if (row === undefined && this.complete) this.#rows.delete(key)
    else this.#rows.set(key, row)
    this.#regroup(key as number, before, row)
  }

  #regroup(key: number, before: Row | undefined, after: Row | undefined): void {
    const old = before === undefined ? undefined : this.groupOf(before)
    const now = after === undefined ? undefined : this.groupOf(after)
    if (old === now) return
    if (old !== undefined) this.#leave(old, key)
    if (now !== undefined) this.#groupNamed(now).keys.add(key)
  }

  #leave(group: string, key: number): void {
    const known = this.#groupNamed(group)
    known.keys.delete(key)
    if (known.keys.isEmpty && (this.complete || known.knownThrough === -1)) this.#groups.delete(group)
  }

  #groupNamed(name: string): Group {
    let group = this.#groups.get(name)
    if (!group) this.#groups.set(name, group = { keys: new SortedKeys(), knownThrough: -1 })
    return group
  }

  #track(key: Key, existed: boolean): void {
    if (this.#changed.has(key)) return
    const changed = this.#changed
    changed.set(key, existed)
    this.#journal.record(() => changed.delete(key))
  }
}
