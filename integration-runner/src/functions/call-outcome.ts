import type { JsonValue } from '@souffleur/schemas'

/** What became of a call, in the terms of the script. */
export type CallOutcome =
  /** `stale`: the system did not answer, an older answer stands in. */
  | { kind: 'result'; value: JsonValue; from: 'system' | 'cache' | 'stale' }
  /** To be thrown as a BPMN error: a code of the function's own, or `unavailable`. */
  | { kind: 'error'; code: string; message: string }
  /** The definition, or what the script gives it, is wrong: somebody must correct it. */
  | { kind: 'fault'; message: string }

/** Thrown where a definition or a value makes a call impossible; the message says what to correct. */
export class FunctionFault extends Error {}
