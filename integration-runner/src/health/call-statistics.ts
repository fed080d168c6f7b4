import { unavailableError } from '@souffleur/schemas'
import { limits } from '../limits.ts'
import type { CallOutcome } from '../functions/call-outcome.ts'

/** How a function version has done since the runner started. */
export interface FunctionHealth {
  id: string
  version: number
  system: string
  calls: number
  fromCache: number
  stale: number
  /** Errors that the function's own table names. */
  errors: number
  unavailable: number
  faults: number
  /** Durations of the last calls that went out, in ms. */
  p50Ms?: number
  p95Ms?: number
  lastProblem?: { message: string; at: string }
}

export interface CallReport { id: string; version: number; system: string; outcome: CallOutcome; ms: number }

/** Counts calls by function and version. */
export class CallStatistics {
  readonly #byFunction = new Map<string, { health: FunctionHealth; durations: number[] }>()

  report({ id, version, system, outcome, ms }: CallReport): void {
    const { health, durations } = this.#of(id, version, system)
    health.calls += 1
    countOutcome(health, outcome)
    if (outcome.kind !== 'result' || outcome.from !== 'cache') durations.push(ms)
    if (durations.length > limits.healthSamples) durations.shift()
  }

  list(): FunctionHealth[] {
    return [...this.#byFunction.values()].map(({ health, durations }) => ({ ...health, ...percentiles(durations) })).toSorted((one, other) => one.id.localeCompare(other.id) || one.version - other.version)
  }

  #of(id: string, version: number, system: string) {
    const name = `${id}@${version}`
    const entry = this.#byFunction.get(name) ?? { health: { id, version, system, calls: 0, fromCache: 0, stale: 0, errors: 0, unavailable: 0, faults: 0 }, durations: [] }
    this.#byFunction.set(name, entry)
    return entry
  }
}

function countOutcome(health: FunctionHealth, outcome: CallOutcome): void {
  if (outcome.kind === 'result') {
    if (outcome.from === 'cache') health.fromCache += 1
    if (outcome.from === 'stale') health.stale += 1
    return
  }
  if (outcome.kind === 'fault') health.faults += 1
  else if (outcome.code === unavailableError) health.unavailable += 1
  else health.errors += 1
  health.lastProblem = { message: outcome.message, at: new Date().toISOString() }
}

function percentiles(durations: number[]): { p50Ms?: number; p95Ms?: number } {
  if (durations.length === 0) return {}
  const sorted = durations.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  return { p50Ms: at(0.5), p95Ms: at(0.95) }
}
