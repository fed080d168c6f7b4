/** Long work in pure steps: it yields wherever it may rest, a few ms apart at most, and returns what it came to. */
export type Steps<Result> = Generator<void, Result>

/** Goes on until the work is done, or until `isTimeUp` says so at a place of rest. */
export function walk<Result>(steps: Steps<Result>, isTimeUp: () => boolean): IteratorResult<void, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done || isTimeUp()) return step
  }
}

/** All of it without rest. */
export function finish<Result>(steps: Steps<Result>): Result {
  return walk(steps, () => false).value as Result
}

export function isSteps(value: unknown): value is Steps<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value
}

/** One after the other, with a rest behind each. */
export function* stepThrough<Item>(items: Iterable<Item>, work: (item: Item) => unknown): Steps<void> {
  for (const item of items) {
    work(item)
    yield
  }
}
