import type { ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'

const UNSUPPORTED = new Set(['UNSPECIFIED', 'START_EVENT', 'SEQUENCE_FLOW', 'BOUNDARY_EVENT'])
const SUPPORTED = 'BUSINESS_RULE_TASK, CALL_ACTIVITY, END_EVENT, EVENT_BASED_GATEWAY, EVENT_SUB_PROCESS, EXCLUSIVE_GATEWAY, INCLUSIVE_GATEWAY, INTERMEDIATE_CATCH_EVENT, INTERMEDIATE_THROW_EVENT, MANUAL_TASK, MULTI_INSTANCE_BODY, PARALLEL_GATEWAY, PROCESS, RECEIVE_TASK, SCRIPT_TASK, SEND_TASK, SERVICE_TASK, SUB_PROCESS, TASK, USER_TASK'

/** Why an instance cannot begin at these elements. */
export function checkStartInstructions({ elements, byId }: ExecutableProcess, instructions: { elementId: string }[]): string | undefined {
  for (const { elementId } of instructions) {
    const element = elements[byId.get(elementId) ?? -1]
    const refusal = element ? checkElement(elements, element) : `Expected to create instance of process with start instructions but no element found with id '${elementId}'.`
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function checkElement(elements: ExecutableElement[], element: ExecutableElement): string | undefined {
  const expected = `Expected to create instance of process with start instructions but the element with id '${element.id}'`
  if (UNSUPPORTED.has(element.type)) return `${expected} targets unsupported element type '${element.type}'. Supported element types are: ${SUPPORTED}`
  const behindGateway = element.incoming.some(flow => elements[elements[flow]!.source!]!.type === 'EVENT_BASED_GATEWAY')
  return behindGateway ? `${expected} belongs to an event-based gateway. The element must not belong to an event-based gateway.` : undefined
}
