/** What Zeebe gave, or what this engine gives, levelled for comparison. */
export type Answer = { result: string } | { failure: string }
