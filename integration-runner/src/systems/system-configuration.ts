/** An outside system as the administrator allows it. Functions name the system; they can't name an address. */
export interface SystemConfiguration {
  /** `http://` or `https://`, with a path or without: every call stays below it. */
  baseUrl: string
  /** Sent with each call: the place for keys and tokens, which functions never hold. */
  headers?: { [name: string]: string }
  /** Calls at once. */
  concurrency?: number
  /** Calls that wait for their turn. */
  queue?: number
}
