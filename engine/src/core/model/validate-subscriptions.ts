import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { eventDefinitionsOf } from './transform-events.ts'
import type { XmlElement } from './xml-element.ts'

/** No two events that one scope listens with may wait for the same message or signal, or catch the same error or escalation; links lead to one place. */
export function validateSubscriptions(model: ProcessModel, { xml, element }: ModelNode): void {
  const events = pick(model, element.eventSubProcesses).map(({ startEvent }) => model.process.elements[startEvent]).filter(start => start !== undefined)
  const starts = element.type === 'PROCESS' ? pick(model, model.process.eventStarts) : []
  const faults = [...findDoubles(pick(model, element.boundaryEvents)), ...findDoubles(events), ...doubleNames(starts, ['signal'])]
  for (const fault of new Set(faults)) report(model, xml, fault)
  for (const message of doubles(starts.map(({ index }) => messageOf(model, index)).filter(found => found !== undefined))) report(model, message, 'A message cannot be referred by more than one start event')
  for (const fault of linkFaults(model.process.elements, element)) report(model, xml, fault)
  if (element.type === 'RECEIVE_TASK' && hearsTwice(element, pick(model, element.boundaryEvents))) report(model, xml, 'Cannot reference the same message name as a boundary event')
}

const pick = (model: ProcessModel, indexes: number[]): ExecutableElement[] => indexes.map(index => model.process.elements[index]).filter(element => element !== undefined)

function findDoubles(events: ExecutableElement[]): string[] {
  return [...doubleNames(events), ...doubleCodes(events, 'escalation'), ...doubleCodes(events, 'error')]
}

/** The message that an event refers to. */
function messageOf(model: ProcessModel, event: number): XmlElement | undefined {
  const [definition] = eventDefinitionsOf(model.nodes[event]!.xml)
  return definition?.name === 'messageEventDefinition' ? model.definitions.get(definition.attributes.get('messageRef') ?? '') : undefined
}

/** Messages and signals that are awaited twice. */
export function doubleNames(events: ExecutableElement[], kinds: ('message' | 'signal')[] = ['message', 'signal']): string[] {
  return kinds.flatMap(kind => {
    const names = events.map(event => event[kind]?.name.source).filter(name => name !== undefined)
    return doubles(names).map(name => `Multiple ${kind} event definitions with the same name '${name}' are not allowed.`)
  })
}

function doubleCodes(events: ExecutableElement[], kind: 'error' | 'escalation'): string[] {
  const codes = events.filter(event => event[kind] !== undefined).map(event => event[kind]?.code?.source ?? '')
  return doubles(codes).map(code => code === '' ? doubleCatchAll(kind) : `Multiple ${kind} catch events with the same ${kind} code '${code}' are not supported on the same scope.`)
}

const doubleCatchAll = (kind: string): string =>
  `The same scope can not contain more than one ${kind} catch event without ${kind} code. An ${kind} catch event without ${kind} code catches all ${kind}s.`

/** Of a whole process: names of links are its own, and a link thrown must arrive in the same scope. */
function linkFaults(elements: ExecutableElement[], { type }: ExecutableElement): string[] {
  if (type !== 'PROCESS') return []
  const names = elements.filter(element => element.type === 'INTERMEDIATE_CATCH_EVENT').map(({ link }) => link?.name).filter(name => name !== undefined)
  const lost = elements.filter(element => element.type === 'INTERMEDIATE_THROW_EVENT' && element.link && element.link.target === undefined).map(({ link }) => link!.name)
  return [
    ...[...new Set(doubles(names))].map(name => `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`),
    ...[...new Set(lost)].map(name => `Can't find an catch link event for the throw link event with the name '${name}'.`),
  ]
}

function doubles<Item>(items: Item[]): Item[] {
  const seen = new Set<Item>()
  return items.filter(item => seen.has(item) || !seen.add(item))
}

const hearsTwice = (task: ExecutableElement, boundaries: ExecutableElement[]): boolean => boundaries.some(({ message }) => message !== undefined && message.name.source === task.message?.name.source)
