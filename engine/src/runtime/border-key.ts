/** Zeebe's keys: the partition in the bits above these, the counter below. */
const counterBits = 51n
const counterSpan = 2 ** 51

/** A key of a partition as the world sees it: Zeebe's 64-bit number as decimal text; `-1` stays. */
export function toBorderKey(partitionId: number, key: number): string {
  if (key === -1) return '-1'
  const whole = partitionId * counterSpan + key
  return Number.isSafeInteger(whole) ? String(whole) : String((BigInt(partitionId) << counterBits) + BigInt(key))
}

/**
 * The way back. Keys of other partitions give numbers that no key of this one has (and that `toBorderKey` turns back into what was
 * given); `undefined` where the text is no 64-bit number.
 */
export function fromBorderKey(partitionId: number, key: string): number | undefined {
  if (!/^-?\d{1,19}$/.test(key)) return undefined
  if (key === '-1') return -1
  const whole = Number(key)
  return Number.isSafeInteger(whole) ? whole - partitionId * counterSpan : Number(BigInt(key) - (BigInt(partitionId) << counterBits))
}

/** The partition that a key names. */
export function partitionOfKey(key: string): number {
  return Number(BigInt(key) >> counterBits)
}
