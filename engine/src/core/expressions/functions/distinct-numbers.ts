import type { Run } from '../compiler/run.ts'
import { compareNumbers } from '../values/compare-numbers.ts'
import type { FeelNumber } from '../values/value.ts'
import { limitList } from './limit-list.ts'

/** Each number in ascending order, in the form in which it came first, and how often it came. */
export function distinctNumbers(numbers: readonly FeelNumber[], run: Run): { number: FeelNumber; count: number }[] {
  const groups: { number: FeelNumber; count: number }[] = []
  for (const number of limitList(numbers, run).toSorted((left, right) => compareNumbers(left as FeelNumber, right as FeelNumber)) as FeelNumber[]) {
    const last = groups.at(-1)
    if (last !== undefined && compareNumbers(last.number, number) === 0) last.count++
    else groups.push({ number, count: 1 })
  }
  return groups
}
