/** Zeebe's keys: the partition in the bits above these, the counter below. Inside, keys are those less 2^51: partition 1 begins at 1. */
const counterBits = 51n
const counterSpan = 2 ** 51

/** A key as the world sees it: Zeebe's 64-bit number as decimal text; `-1` stays. */
export function toBorderKey(key: number): string {
  if (key === -1) return '-1'
  const whole = counterSpan + key
  return Number.isSafeInteger(whole) ? String(whole) : String((1n << counterBits) + BigInt(key))
}

/** The way back; `undefined` where the text is no 64-bit number. What no partition here can have given out becomes a number that nothing has. */
export function fromBorderKey(key: string): number | undefined {
  if (!/^-?\d{1,19}$/.test(key)) return undefined
  if (key === '-1') return -1
  const whole = Number(key)
  return Number.isSafeInteger(whole) ? whole - counterSpan : Number(BigInt(key) - (1n << counterBits))
}

/** The partition that a key names. */
export function partitionOfKey(key: string): number {
  return Number(BigInt(key) >> counterBits)
}
