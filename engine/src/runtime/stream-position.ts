/** The only partition of a small engine: a position without a partition is meant for it. */
const onlyPartition = 1

/** Where a reader stands in each partition, by its number: the position of the last record it has. */
export type Positions = Map<number, string>

/**
 * Reads where a reader stands: `"123"` is partition 1 at 123, `"1:123,2:456"` names several; `"0"` is before the first record of all.
 * @throws Error where the text is neither
 */
export function readPositions(text: string): Positions {
  if (text === '0') return new Map()
  if (!/^(\d+|\d+:\d+(,\d+:\d+)*)$/.test(text)) throw new Error(`"${text}" is no position in a record stream: it looks like 123 or 1:123,2:456.`)
  return new Map(text.split(',').map((part) => {
    const [partition, position] = part.split(':') as [string, string?]
    return position === undefined ? [onlyPartition, partition] : [Number(partition), position]
  }))
}

/** The text that `readPositions` reads. */
export function writePositions(positions: Positions): string {
  if (positions.size === 0) return '0'
  if (positions.size === 1 && positions.has(onlyPartition)) return positions.get(onlyPartition)!
  return [...positions].sort(([left], [right]) => left - right).map(([partition, position]) => `${partition}:${position}`).join(',')
}

/** Whether a record's position comes after another one of its partition, of any length. */
export function comesAfter(position: string, other: string | undefined): boolean {
  return other === undefined || position.length > other.length || (position.length === other.length && position > other)
}
