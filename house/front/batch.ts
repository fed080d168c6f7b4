/** Gathers what one turn of the event loop adds, and sends it together: a message between threads costs more than what it carries. */
export class Batch<Item> {
  readonly #send: (items: Item[]) => void
  #items: Item[] = []

  constructor(send: (items: Item[]) => void) {
    this.#send = send
  }

  add(item: Item): void {
    if (this.#items.push(item) === 1) setImmediate(() => this.#flush())
  }

  #flush(): void {
    const items = this.#items
    this.#items = []
    this.#send(items)
  }
}
