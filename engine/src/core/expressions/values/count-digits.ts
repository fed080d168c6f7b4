/** Decimal digits of a whole number without its sign; 0 has one. */
export function countDigits(value: bigint): number {
  return value < 0n ? value.toString().length - 1 : value.toString().length
}
