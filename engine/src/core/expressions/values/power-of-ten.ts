const known = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent))

/** `10^exponent`, for `exponent` ≥ 0. */
export function powerOfTen(exponent: number): bigint {
  return known[exponent] ?? 10n ** BigInt(exponent)
}
