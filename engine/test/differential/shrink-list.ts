/**
 * Leaves out ever smaller runs of items for as long as what is left shows the same. `show` tries a list: it answers as much of it as is needed to show it (a
 * beginning, or what could be played of it), or nothing where it shows no more.
 */
export async function shrinkList<Item>(items: Item[], show: (items: Item[]) => Promise<Item[] | undefined>): Promise<Item[]> {
  let left = items
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = left.length - size; at >= 0; at -= size) {
      const shown = await show(left.toSpliced(at, size))
      if (shown === undefined) continue
      left = shown
      at = Math.min(at, left.length)
    }
  }
  return left
}
