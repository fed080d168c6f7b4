import { spendItems } from './item-budget.ts'

/** A list of the process as the library sees it: each walk through it is counted, since walks inside walks multiply. */
export class CountedList extends Array<unknown> {
  override map<Result>(visit: (item: unknown, index: number, list: unknown[]) => Result): Result[] {
    spendItems(this.length)
    return super.map(visit)
  }
}
