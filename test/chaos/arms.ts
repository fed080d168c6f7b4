/** What a life of the product is told about its fail-points, by environment. */
export interface Arm { FAIL_POINTS_PASSED: string; FAIL_POINT?: string }

/** What happens to which life of a product. */
export interface Arms {
  readonly none: Arm
  next(): Arm
  /** Of the life behind one that ended before it was open. */
  instead(): Arm
  /** What has not come about though it should have, as sentences. */
  missed(): string[]
}
