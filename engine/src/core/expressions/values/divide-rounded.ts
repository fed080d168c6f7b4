/** Java's rounding modes, as `decimal(n, scale, mode)` takes them. */
export const roundingModes = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'] as const

export type RoundingMode = typeof roundingModes[number]

/** `dividend / divisor` (> 0) to a whole number; `undefined` where `UNNECESSARY` would have to round. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint | undefined {
  const quotient = dividend / divisor
  const rest = dividend % divisor
  if (rest === 0n) return quotient
  if (mode === 'UNNECESSARY') return undefined
  return goesAway({ rest, divisor, quotient }, mode) ? quotient + (dividend < 0n ? -1n : 1n) : quotient
}

interface Division { rest: bigint; divisor: bigint; quotient: bigint }

function goesAway(division: Division, mode: RoundingMode): boolean {
  if (mode === 'UP') return true
  if (mode === 'CEILING') return division.rest > 0n
  if (mode === 'FLOOR') return division.rest < 0n
  return mode !== 'DOWN' && beyondHalf(division, mode)
}

function beyondHalf({ rest, divisor, quotient }: Division, mode: RoundingMode): boolean {
  const twice = (rest < 0n ? -rest : rest) * 2n
  if (twice !== divisor) return twice > divisor
  return mode === 'HALF_UP' || (mode === 'HALF_EVEN' && quotient % 2n !== 0n)
}
