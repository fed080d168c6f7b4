import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'

/** Start events: what a process, a sub-process and an event sub-process need. */
export function validateScope(model: ProcessModel, node: ModelNode): void {
  const children = node.element.children.map(index => model.process.elements[index]!)
  if (node.element.type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE') for (const fault of adHocFaults(children)) report(model, node.xml, fault)
  const starts = children.filter(({ type }) => type === 'START_EVENT')
  const fault = rules[node.element.type]?.(starts)
  if (fault !== undefined) report(model, node.xml, fault)
}

const rules: { [type: string]: (starts: ExecutableElement[]) => string | undefined } = {
  PROCESS(starts) {
    if (starts.length === 0) return 'Must have at least one start event'
    return starts.filter(isNone).length > 1 ? 'Multiple none start events are not allowed' : undefined
  },
  SUB_PROCESS(starts) {
    if (starts.length !== 1) return 'Must have exactly one start event'
    return starts.every(isNone) ? undefined : 'Start events in subprocesses must be of type none'
  },
  EVENT_SUB_PROCESS(starts) {
    if (starts.length !== 1) return 'Must have exactly one start event'
    return starts.some(isNone) ? 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation' : undefined
  },
}

function adHocFaults(children: ExecutableElement[]): string[] {
  const has = (type: string): boolean => children.some(child => child.type === type)
  return [
    ...children.length === 0 ? ['Must have at least one activity.'] : [],
    ...has('START_EVENT') ? ['Must not contain a start event.'] : [],
    ...has('END_EVENT') ? ['Must not contain an end event.'] : [],
  ]
}

const isNone = ({ eventType }: ExecutableElement): boolean => eventType === 'NONE'
