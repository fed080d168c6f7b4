const largestInteger = 2 ** 31 - 1

/** A number as a caller gave it, for a comparison with an integer column: -1, which no row has, when the column could not hold it. */
export function rowNumber(given: number): number {
  return Number.isInteger(given) && given >= 0 && given <= largestInteger ? given : -1
}
