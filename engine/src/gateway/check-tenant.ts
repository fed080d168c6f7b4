import { EngineError } from '../client/engine-error.ts'
import { tenantId } from './response-mapper.ts'

/** Refuses requests for tenants, of which there is but one. */
export function checkTenant(method: string, request: { tenantId?: string; tenantIds?: string[] }): void {
  const stranger = [request.tenantId ?? '', ...request.tenantIds ?? []].find(tenant => tenant !== '' && tenant !== tenantId)
  if (stranger === undefined) return
  throw new EngineError('INVALID_ARGUMENT', `Expected to handle gRPC request ${method} with tenant identifier '${stranger}', but multi-tenancy is disabled`)
}
