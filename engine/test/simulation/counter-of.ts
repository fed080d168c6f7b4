const span = 2n ** 51n

/** The part of a key that its partition counted, whether it is told inside or outside of the engine. */
export function counterOf(key: number | string): number {
  return Number(BigInt(key) % span)
}
