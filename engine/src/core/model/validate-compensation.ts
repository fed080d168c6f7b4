import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { eventDefinitionsOf } from './transform-events.ts'

/** Who undoes must not be part of the flow, and what is to be undone must be there, able to, and in the same scope. */
export function validateCompensation(model: ProcessModel, { xml, element }: ModelNode): void {
  if (element.type.endsWith('TASK') && xml.attributes.get('isForCompensation') === 'true') for (const fault of handlerFaults(element)) report(model, xml, fault)
  if (!element.compensation) return
  const [definition] = eventDefinitionsOf(xml)
  const activity = definition?.attributes.get('activityRef')
  if (element.type !== 'BOUNDARY_EVENT' && activity) for (const fault of activityFaults(model, element, activity)) report(model, definition!, fault)
  if (element.type !== 'BOUNDARY_EVENT') return
  if (element.outgoing.length > 0) report(model, xml, 'Compensation boundary events must have a compensation association and no outgoing sequence flows')
  else if (element.compensation.handler === undefined) report(model, xml, 'Must have at least one outgoing sequence flow or association')
}

function handlerFaults({ incoming, outgoing, boundaryEvents }: ExecutableElement): string[] {
  return [['incoming sequence flows', incoming] as const, ['outgoing sequence flows', outgoing] as const, ['boundary events', boundaryEvents] as const]
    .filter(([, found]) => found.length > 0).map(([what]) => `A compensation handler should have no ${what}`)
}

function activityFaults({ process: { elements, byId } }: ProcessModel, thrower: ExecutableElement, id: string): string[] {
  const activity = elements[byId.get(id) ?? -1]
  if (!activity) return [`The referenced compensation activity '${id}' doesn't exist`]
  const canBeUndone = activity.type === 'SUB_PROCESS' || activity.boundaryEvents.some(index => elements[index]!.compensation !== undefined)
  return [
    ...canBeUndone ? [] : [`The referenced compensation activity '${id}' must have either a compensation boundary event or be a subprocess`],
    ...activity.flowScope === thrower.flowScope ? [] : [`The referenced compensation activity '${id}' must be in the same scope as the compensation throw event`],
  ]
}
