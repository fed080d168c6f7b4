/**
 * Takes back what the command in hand has changed. Every write to the state goes through it: `set`, `put` and `remove` change plain data in
 * place and remember the way back, so that a step copies nothing and a fault in the middle leaves nothing behind.
 */
export class UndoJournal {
  /** Keys above it were given out by the command in hand: no store can know them. */
  lastOldKey = Infinity
  readonly #undos: (() => void)[] = []

  /** Remembers how to take back a change that the caller makes itself. */
  record(undo: () => void): void {
    this.#undos.push(undo)
  }

  set<Target extends object, Member extends keyof Target>(target: Target, member: Member, value: Target[Member]): void {
    const before = target[member]
    const existed = member in target
    this.#undos.push(() => {
      if (existed) target[member] = before
      else delete target[member]
    })
    target[member] = value
  }

  put<Key, Row>(rows: Map<Key, Row>, key: Key, row: Row): void {
    const existed = rows.has(key)
    const before = rows.get(key)
    this.#undos.push(() => {
      if (existed) rows.set(key, before as Row)
      else rows.delete(key)
    })
    rows.set(key, row)
  }

  remove<Key, Row>(rows: Map<Key, Row>, key: Key): void {
    if (!rows.has(key)) return
    const before = rows.get(key) as Row
    this.#undos.push(() => rows.set(key, before))
    rows.delete(key)
  }

  /** The changes stay. */
  commit(): void {
    this.#undos.length = 0
  }

  /** Takes back everything since the last `commit`, newest first. */
  rollback(): void {
    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) undo()
  }
}
