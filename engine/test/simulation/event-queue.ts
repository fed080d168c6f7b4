interface Event { at: number; order: number; run: () => void }

/** What is still to happen, the earliest first; what happens at the same time in the order it was put in. */
export class EventQueue {
  readonly #heap: Event[] = []
  #order = 0

  /** When the first happens; never where there is none. */
  get next(): number {
    return this.#heap[0]?.at ?? Infinity
  }

  put(at: number, run: () => void): void {
    const heap = this.#heap
    const event = { at, order: this.#order++, run }
    let index = heap.length
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (isBefore(heap[parent]!, event)) break
      heap[index] = heap[parent]!
      index = parent
    }
    heap[index] = event
  }

  take(): Event | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first !== last) this.#sink(last!)
    return first
  }

  #sink(event: Event): void {
    const heap = this.#heap
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const child = left + 1 < heap.length && isBefore(heap[left + 1]!, heap[left]!) ? left + 1 : left
      if (child >= heap.length || isBefore(event, heap[child]!)) break
      heap[index] = heap[child]!
      index = child
    }
    heap[index] = event
  }
}

const isBefore = (one: Event, other: Event) => one.at < other.at || (one.at === other.at && one.order < other.order)
