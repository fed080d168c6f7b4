/** Keys of one block: a larger block makes inserting slower, a smaller one makes the list of blocks longer. */
const BLOCK_SIZE = 1024

/** A set of numbers in ascending order. Adding and removing cost the same at the ends and in the middle, also with a million members. */
export class SortedKeys {
  readonly #blocks: number[][] = []

  add(key: number): void {
    const index = this.#blockFor(key)
    const block = this.#blocks[index]
    if (!block) this.#blocks.push([key])
    else insert(block, key)
    if (block && block.length > BLOCK_SIZE) this.#blocks.splice(index + 1, 0, block.splice(BLOCK_SIZE / 2))
  }

  delete(key: number): void {
    const index = this.#blockFor(key)
    const block = this.#blocks[index]
    if (!block) return
    const at = positionOf(block, key)
    if (block[at] === key) block.splice(at, 1)
    if (block.length === 0) this.#blocks.splice(index, 1)
  }

  /** Ascending, from the first key above `after`. The set may lose the key in hand while it is walked. */
  *above(after: number): IterableIterator<number> {
    let last = after
    for (let next = this.#next(last); next !== undefined; next = this.#next(last)) {
      yield next
      last = next
    }
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0
  }

  #next(after: number): number | undefined {
    const index = this.#blockFor(after)
    const block = this.#blocks[index]
    if (!block) return undefined
    const at = positionOf(block, after)
    const found = block[at] === after ? block[at + 1] : block[at]
    return found ?? this.#blocks[index + 1]?.[0]
  }

  /** The last block that begins at or below `key`, or the first one. */
  #blockFor(key: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#blocks[middle]![0]! <= key) low = middle
      else high = middle - 1
    }
    return low
  }
}

function insert(block: number[], key: number): void {
  const at = positionOf(block, key)
  if (block[at] !== key) block.splice(at, 0, key)
}

/** Index of the first member that is not below `key`. */
function positionOf(block: number[], key: number): number {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (block[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
