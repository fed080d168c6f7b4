import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'

/** Start events: what a process, a sub-process and an event sub-process need. */
export function validateScope(model: ProcessModel, node: ModelNode): void {
  const children = node.element.children.map(index => model.process.elements[index]!)
  if (node.element.type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE') for (const fault of adHocFaults(children)) report(model, node.xml, fault)
  const starts = children.filter(({ type }) => type === 'START_EVENT')
  for (const fault of rules[node.element.type]?.(starts, node.element) ?? []) report(model, node.xml, fault)
}

type Rule = (starts: ExecutableElement[], scope: ExecutableElement) => string[]

const rules: { [type: string]: Rule } = {
  PROCESS(starts) {
    if (starts.length === 0) return ['Must have at least one start event']
    return starts.filter(isNone).length > 1 ? ['Multiple none start events are not allowed'] : []
  },
  SUB_PROCESS(starts) {
    if (starts.length !== 1) return ['Must have exactly one start event']
    return starts.every(isNone) ? [] : ['Start events in subprocesses must be of type none']
  },
  EVENT_SUB_PROCESS(starts, { flowScope }) {
    if (starts.length !== 1) return ['Must have exactly one start event']
    const undoes = flowScope === 0 && starts[0]!.eventType === 'COMPENSATION' ? ['A compensation event subprocess is not allowed on the process level'] : []
    return STARTS.has(starts[0]!.eventType) ? [] : [...undoes, 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation']
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

/** What an event sub-process may begin with. */
const STARTS: ReadonlySet<string> = new Set(['MESSAGE', 'TIMER', 'ERROR', 'SIGNAL', 'ESCALATION'])

const isNone = ({ eventType }: ExecutableElement): boolean => eventType === 'NONE'
