import type { IntegrationFunction } from '@souffleur/schemas'

/** Where the runner gets its functions. A version never changes. */
export interface FunctionSource {
  /** The latest version where none is named; `undefined` where there is none. */
  get(id: string, version?: number): Promise<IntegrationFunction | undefined>
}
