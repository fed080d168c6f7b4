import { zeebe } from './bpmn-names.ts'
import type { ExecutableElement, ExecutionListener } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { readListenerJob } from './read-listener-job.ts'
import { extensionOf, readHeaders } from './transform-extensions.ts'
import { childrenNamed, type XmlElement } from './xml-element.ts'

/** Reads the execution listeners of an element. Of a repeated activity they belong to each inner instance. */
export function transformListeners(model: ProcessModel, { xml, element }: ModelNode): void {
  const list = extensionOf(xml, 'executionListeners')
  if (list === undefined || isWrapped(element)) return
  const drawn = childrenNamed(list, zeebe, 'executionListener')
  reportDoubles(model, list, drawn)
  const listeners = drawn.map(listener => readListener(model, listener))
  const fault = findFault(element, new Set(listeners.map(({ eventType }) => eventType)))
  if (fault !== undefined) report(model, xml, fault)
  if (listeners.length > 0) Object.assign(element, { listeners, listenerHeaders: element.job?.headers ?? readHeaders(model, xml) })
}

const isWrapped = ({ type }: ExecutableElement): boolean => type === 'MULTI_INSTANCE_BODY' || type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE'

function readListener(model: ProcessModel, xml: XmlElement): ExecutionListener {
  const eventType = xml.attributes.get('eventType')
  if (eventType !== 'start' && eventType !== 'end') report(model, xml, "Attribute 'eventType' must be one of: start, end")
  return { eventType: eventType === 'end' ? 'end' : 'start', ...readListenerJob(model, xml) }
}

function reportDoubles(model: ProcessModel, list: XmlElement, listeners: XmlElement[]): void {
  const groups = Map.groupBy(listeners, ({ attributes }) => `eventType[${attributes.get('eventType')}] and type[${attributes.get('type')}]`)
  for (const [which, { length }] of groups) if (length > 1) report(model, list, `Found '${length}' duplicates based on ${which}, these combinations should be unique.`)
}

/** What Zeebe does not let listen. */
function findFault({ type, eventType }: ExecutableElement, listened: ReadonlySet<string>): string | undefined {
  const unsupported = (which: string, by: string): string => `Execution listeners of type ${which} are not supported by ${by}`
  if (type === 'BOUNDARY_EVENT' && eventType === 'COMPENSATION') return unsupported("'start' and 'end'", '[compensation] boundary events')
  if (listened.has('start') && type === 'START_EVENT') return unsupported("'start'", 'start events')
  if (listened.has('start') && type === 'BOUNDARY_EVENT') return unsupported("'start'", 'boundary events')
  if (listened.has('end') && type.endsWith('_GATEWAY')) return unsupported("'end'", 'gateway element')
  return listened.has('end') && type === 'END_EVENT' && eventType === 'ERROR' ? unsupported("'end'", '[error] end events') : undefined
}
