const counterSpan = 2 ** 51

/**
 * Partitions of one engine, at most: keys inside are plain numbers, Zeebe's less 2^51 (so that those of partition 1 begin at 1), and beyond the
 * fourth partition they would pass what a number holds exactly.
 */
export const maxPartitions = 4

/** The partition that gave out a key. */
export function partitionOf(key: number): number {
  return Math.floor(key / counterSpan) + 1
}

/** What lies before the first key of a partition. */
export function keysBefore(partitionId: number): number {
  return (partitionId - 1) * counterSpan
}

/** Where messages of a correlation key are, as in Zeebe: Java's hash of the text's bytes. */
export function partitionOfMessages(correlationKey: string, partitionCount: number): number {
  if (partitionCount === 1) return 1
  let hash = 0
  for (const byte of new TextEncoder().encode(correlationKey)) hash = (Math.imul(31, hash) + (byte << 24 >> 24)) | 0
  return Math.abs(hash % partitionCount) + 1
}
