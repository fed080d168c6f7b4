import type { BpmnElementType, ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { doubleNames } from './validate-subscriptions.ts'

/** What gateways with more than conditions need. */
export function validateGateway(model: ProcessModel, { xml, element }: ModelNode): void {
  for (const fault of rules[element.type]?.(element, model.process.elements) ?? []) report(model, xml, fault)
}

const rules: { [type in BpmnElementType]?: (gateway: ExecutableElement, elements: ExecutableElement[]) => string[] } = {
  EVENT_BASED_GATEWAY({ outgoing }, elements) {
    const targets = outgoing.flatMap(flow => elements[elements[flow]?.target ?? -1] ?? [])
    return [
      ...outgoing.length < 2 ? ['Event-based gateway must have at least 2 outgoing sequence flows.'] : [],
      ...targets.every(isAwaited) ? [] : ['Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.'],
      ...doubleNames(targets),
      ...targets.some(({ incoming }) => incoming.length > 1) ? ['Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.'] : [],
    ]
  },
}

const AWAITED: ReadonlySet<string> = new Set(['MESSAGE', 'TIMER', 'SIGNAL'])

const isAwaited = ({ type, eventType }: ExecutableElement): boolean => type === 'INTERMEDIATE_CATCH_EVENT' && AWAITED.has(eventType)
