import type { System } from '../systems/open-systems.ts'
import type { CallStatistics, FunctionHealth } from './call-statistics.ts'

export interface SystemHealth { id: string; baseUrl: string; breaker: 'closed' | 'open' | 'half-open'; executing: number; waiting: number }

/** Systems with what protects them, and the functions called since the start. */
export function reportHealth(systems: Map<string, System>, statistics: CallStatistics): { systems: SystemHealth[]; functions: FunctionHealth[] } {
  const rows = [...systems.values()].map(({ id, baseUrl, breaker, bulkhead }) => ({ id, baseUrl, breaker: breaker.state(), executing: bulkhead.executing(), waiting: bulkhead.waiting() }))
  return { systems: rows, functions: statistics.list() }
}
