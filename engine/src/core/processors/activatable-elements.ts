import type { BpmnElementType, ExecutableElement } from '../model/executable-process.ts'

/** Elements that nobody can begin from outside. Zeebe lists the process as one that can be, and then runs a process inside itself: here it is refused. */
export const UNSUPPORTED_TYPES: ReadonlySet<BpmnElementType> = new Set(['PROCESS', 'START_EVENT', 'SEQUENCE_FLOW', 'BOUNDARY_EVENT', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE'])

/** All others, as Zeebe lists them. The order is that of no rule: lists of types are never compared by it. */
export const SUPPORTED_TYPES = `[${[
  'BUSINESS_RULE_TASK', 'CALL_ACTIVITY', 'END_EVENT', 'EVENT_BASED_GATEWAY', 'EVENT_SUB_PROCESS', 'EXCLUSIVE_GATEWAY', 'INCLUSIVE_GATEWAY', 'INTERMEDIATE_CATCH_EVENT',
  'INTERMEDIATE_THROW_EVENT', 'MANUAL_TASK', 'MULTI_INSTANCE_BODY', 'PARALLEL_GATEWAY', 'PROCESS', 'RECEIVE_TASK', 'SCRIPT_TASK', 'SEND_TASK', 'SERVICE_TASK', 'SUB_PROCESS',
  'TASK', 'USER_TASK',
].join(', ')}]`

export function belongsToEventBasedGateway(elements: ExecutableElement[], { incoming }: ExecutableElement): boolean {
  return incoming.some(flow => elements[elements[flow]!.source!]!.type === 'EVENT_BASED_GATEWAY')
}
