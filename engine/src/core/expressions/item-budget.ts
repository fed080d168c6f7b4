/** How many items of lists and ranges one evaluation may walk through. */
export const maxItems = 100_000

let itemsLeft = maxItems

/** At the start of an evaluation; `extra` items are walked once to hand them over. */
export function resetItemBudget(extra: number): void {
  itemsLeft = maxItems + extra
}

export function spendItems(count: number): void {
  itemsLeft -= count
  if (itemsLeft < 0) throw new RangeError(`more than ${maxItems} items of lists and ranges`)
}
