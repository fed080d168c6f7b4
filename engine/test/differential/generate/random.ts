/** Numbers that depend on a seed and nothing else. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) | 0
  }

  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number {
    this.#state = this.#state + 0x6d2b79f5 | 0
    let mixed = Math.imul(this.#state ^ this.#state >>> 15, 1 | this.#state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) % limit
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!
  }

  /** Something sound; once in twenty-five times something that will not do. */
  mostly<Item>(sound: readonly Item[], odd: readonly Item[]): Item {
    return this.pick(this.chance(4) ? odd : sound)
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: { [name in Name]: number }): Name {
    const entries = Object.entries(weights) as [Name, number][]
    let left = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0))
    return entries.find(([, weight]) => (left -= weight) < 0)![0]
  }

  /** Some of the items, in their order. */
  some<Item>(items: readonly Item[], percent: number): Item[] {
    return items.filter(() => this.chance(percent))
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items.map(item => ({ item, at: this.below(1 << 20) })).sort((left, right) => left.at - right.at).map(({ item }) => item)
  }
}
