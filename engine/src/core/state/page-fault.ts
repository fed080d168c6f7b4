/**
 * A row or a group of rows that the command needs is not in memory. `processCommand` takes back what it did and rethrows; the runtime loads
 * what is named (`Table.load`, `Table.loadGroup`) and processes the command again. A state that holds everything never faults.
 */
export class PageFault extends Error {
  readonly table: string
  /** The missing row; absent when a group is missing. */
  readonly key?: number | string
  /** The missing group: the rows of it with keys above `after` are wanted, in ascending order, as many as the runtime likes. */
  readonly group?: string
  readonly after?: number

  constructor(table: string, missing: { key: number | string } | { group: string; after: number }) {
    super(`Expected '${'key' in missing ? missing.key : missing.group}' of table '${table}' to be in memory, but it has to be loaded.`)
    this.table = table
    if ('key' in missing) this.key = missing.key
    else {
      this.group = missing.group
      this.after = missing.after
    }
  }
}
