import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'

/** No two events that one scope listens with may wait for the same message, or catch the same error. */
export function validateSubscriptions(model: ProcessModel, { xml, element }: ModelNode): void {
  const events = pick(model, element.eventSubProcesses).map(({ startEvent }) => model.process.elements[startEvent]).filter(start => start !== undefined)
  const groups = [pick(model, element.boundaryEvents), events, element.type === 'PROCESS' ? pick(model, model.process.eventStarts) : []]
  for (const fault of new Set(groups.flatMap(findDoubles))) report(model, xml, fault)
  if (element.type === 'RECEIVE_TASK' && hearsTwice(element, pick(model, element.boundaryEvents))) report(model, xml, 'Cannot reference the same message name as a boundary event')
}

const pick = (model: ProcessModel, indexes: number[]): ExecutableElement[] => indexes.map(index => model.process.elements[index]).filter(element => element !== undefined)

function findDoubles(events: ExecutableElement[]): string[] {
  const names = events.map(({ message }) => message?.name.source).filter(name => name !== undefined)
  const codes = events.filter(({ error }) => error !== undefined).map(({ error }) => error?.code?.source ?? '')
  return [
    ...doubles(names).map(name => `Multiple message event definitions with the same name '${name}' are not allowed.`),
    ...doubles(codes).map(code => code === '' ? doubleCatchAll : `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`),
  ]
}

const doubleCatchAll = 'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.'

const doubles = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)

const hearsTwice = (task: ExecutableElement, boundaries: ExecutableElement[]): boolean => boundaries.some(({ message }) => message !== undefined && message.name.source === task.message?.name.source)
