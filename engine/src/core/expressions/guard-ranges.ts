import { FeelRange } from 'feelin'
import { spendItems } from './item-budget.ts'

/**
 * The library walks `1..2.5` for ever and `1..1000000000` until memory ends, and has no limits of its own: its ranges are given some
 * here, before the first evaluation.
 */
export function guardRanges(): void {
  const walk = FeelRange.prototype.map
  FeelRange.prototype.map = function guarded(visit) {
    if (typeof this.start === 'number' && typeof this.end === 'number') spend(this.start, this.end)
    return walk.call(this, visit) as never
  }
}

function spend(start: number, end: number): void {
  const steps = Math.abs(end - start)
  if (!Number.isInteger(steps) || !Number.isSafeInteger(start)) throw new RangeError(`a range from ${start} to ${end} has no end`)
  spendItems(steps + 1)
}
