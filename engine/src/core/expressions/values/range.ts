import type { Value } from './value.ts'

/** `[start..end]` with either end open or closed. Lives as an argument, after `in` and in unary tests; it never leaves an expression. */
export class Range {
  readonly start: Value
  readonly end: Value
  readonly startIncluded: boolean
  readonly endIncluded: boolean

  constructor({ start, end, startIncluded, endIncluded }: { start: Value; end: Value; startIncluded: boolean; endIncluded: boolean }) {
    this.start = start
    this.end = end
    this.startIncluded = startIncluded
    this.endIncluded = endIncluded
  }
}
