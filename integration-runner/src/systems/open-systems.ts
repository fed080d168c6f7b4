import { httpConnector, type Connector } from '../connectors/http/index.ts'
import { openBreaker, type Breaker } from '../policies/breaker.ts'
import { openBulkhead, type Bulkhead } from '../policies/bulkhead.ts'
import type { SystemConfiguration } from './system-configuration.ts'

/** A system with what protects it; all its functions share these. */
export interface System { id: string; baseUrl: string; connector: Connector; breaker: Breaker; bulkhead: Bulkhead }

/** Prepares every configured system. @throws Error with a sentence when an address is none */
export function openSystems(configurations: { [system: string]: SystemConfiguration }): Map<string, System> {
  return new Map(Object.entries(configurations).map(([id, configuration]) => [id, openSystem(id, configuration)]))
}

function openSystem(id: string, configuration: SystemConfiguration): System {
  return { id, baseUrl: configuration.baseUrl, connector: httpConnector(id, configuration), breaker: openBreaker(), bulkhead: openBulkhead(configuration) }
}
