import { type ServiceError, status } from '@grpc/grpc-js'

/** Pauses before a call is repeated, in ms: it is given up after the last. */
export const repeatPauses: readonly number[] = [50, 100, 200, 400, 800]

/** Calls that change nothing more where they were carried out already: at worst the repeat is told that there is nothing to do any more (NOT_FOUND). */
const harmless: ReadonlySet<string> = new Set([
  'Topology', 'DeployResource', 'EvaluateDecision', 'DeleteResource', 'CancelProcessInstance', 'CompleteJob', 'ThrowError', 'UpdateJobRetries', 'UpdateJobTimeout', 'ResolveIncident',
])

/** What gRPC says where a call found no connection: it never left. */
const neverLeft = /^No connection established|^Name resolution failed/

/**
 * May a failed call be sent again? Always where it never left, or was not let in. Where its answer was lost, only if a second run changes nothing. Never for back-pressure: the caller shall hear of it;
 * and never after a time-out, whose call may still be on its way.
 */
export function mayRepeat({ method, request }: { method: string; request: object }, { code, details }: Pick<ServiceError, 'code' | 'details'>): boolean {
  if (code === status.UNAUTHENTICATED) return true
  return code === status.UNAVAILABLE && (neverLeft.test(details) || harmless.has(method) || isKnownAgain(method, request))
}

/** A message with an id is taken once. */
function isKnownAgain(method: string, request: { messageId?: string }): boolean {
  return method === 'PublishMessage' && Boolean(request.messageId)
}
