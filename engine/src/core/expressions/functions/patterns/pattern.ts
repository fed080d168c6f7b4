/** A compiled regular expression. */
export interface Pattern {
  readonly expression: RegExp
  /** Numbers of the named groups. */
  readonly names: ReadonlyMap<string, number>
}

/** Start and end of the whole match (0) and of each group that took part. */
export type Match = readonly ([start: number, end: number] | undefined)[]
