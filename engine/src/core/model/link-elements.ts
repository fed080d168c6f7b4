import { type Steps, stepThrough } from '../steps.ts'
import type { ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'

/** Connects flows with their ends, boundary events with their activities, scopes with their start events. */
export function* linkElements(model: ProcessModel): Steps<void> {
  yield* stepThrough(model.nodes, node => {
    if (node.element.type === 'SEQUENCE_FLOW') linkFlow(model, node)
    if (node.element.type === 'BOUNDARY_EVENT') linkBoundary(model, node)
    if (node.element.type === 'START_EVENT') linkStart(model, node)
    if (node.element.type === 'INTERMEDIATE_THROW_EVENT' && node.element.link) linkLink(model, node)
    if (node.element.compensation) linkCompensation(model, node)
  })
  yield* stepThrough(model.nodes, node => linkDefaultFlow(model, node))
}

function referred(model: ProcessModel, { xml }: ModelNode, attribute: string): ExecutableElement | undefined {
  return model.process.elements[model.process.byId.get(xml.attributes.get(attribute) ?? '') ?? -1]
}

/** A flow may lead into a sub-process or out of it, as in Zeebe: its target begins in the scope that its source is in. */
function linkFlow(model: ProcessModel, node: ModelNode): void {
  const source = referred(model, node, 'sourceRef')
  const target = referred(model, node, 'targetRef')
  if (['sourceRef', 'targetRef'].some(name => model.refused.has(node.xml.attributes.get(name) ?? ''))) return
  if (!isFlowNode(source) || !isFlowNode(target)) return report(model, node.xml, 'Must connect two elements of the process by sourceRef and targetRef')
  Object.assign(node.element, { source: source.index, target: target.index })
  source.outgoing.push(node.element.index)
  target.incoming.push(node.element.index)
}

const isFlowNode = (element: ExecutableElement | undefined): element is ExecutableElement => element !== undefined && element.type !== 'SEQUENCE_FLOW' && element.type !== 'PROCESS'

function linkBoundary(model: ProcessModel, node: ModelNode): void {
  const activity = referred(model, node, 'attachedToRef')
  if (activity === undefined || !isActivity(activity) || activity.flowScope !== node.element.flowScope) return report(model, node.xml, 'Must be attached to an activity')
  if (node.element.escalation && !['SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'CALL_ACTIVITY', 'MULTI_INSTANCE_BODY'].includes(activity.type)) report(model, node.xml, 'An escalation boundary event should only be attached to a subprocess, or a call activity.')
  node.element.attachedTo = activity.index
  activity.boundaryEvents.push(node.element.index)
}

const isActivity = ({ type }: ExecutableElement): boolean => type.endsWith('TASK') || type === 'CALL_ACTIVITY' || type === 'SUB_PROCESS' || type === 'AD_HOC_SUB_PROCESS' || type === 'MULTI_INSTANCE_BODY'

function linkStart(model: ProcessModel, { element }: ModelNode): void {
  const scope = model.process.elements[element.flowScope]
  if (scope === undefined) return
  if (scope.type === 'PROCESS' && element.eventType !== 'NONE') model.process.eventStarts.push(element.index)
  else if (scope.startEvent === -1) scope.startEvent = element.index
}

function linkLink(model: ProcessModel, { element }: ModelNode): void {
  const target = model.process.elements.find(({ type, flowScope, link }) => type === 'INTERMEDIATE_CATCH_EVENT' && flowScope === element.flowScope && link?.name === element.link!.name)
  if (target) element.link!.target = target.index
}

/** A compensation boundary event is tied to its handler by an association; a throw event names the activity it undoes. */
function linkCompensation(model: ProcessModel, { xml, element }: ModelNode): void {
  const reference = xml.children.find(({ name }) => name === 'compensateEventDefinition')?.attributes.get('activityRef')
  if (element.type !== 'BOUNDARY_EVENT') return void (reference && Object.assign(element.compensation!, { activity: model.process.byId.get(reference) }))
  const association = xml.parent?.children.find(({ name, attributes }) => name === 'association' && attributes.get('sourceRef') === element.id)
  const handler = model.process.byId.get(association?.attributes.get('targetRef') ?? '')
  if (handler !== undefined) element.compensation!.handler = handler
}

function linkDefaultFlow(model: ProcessModel, node: ModelNode): void {
  if ((node.element.type !== 'EXCLUSIVE_GATEWAY' && node.element.type !== 'INCLUSIVE_GATEWAY') || !node.xml.attributes.get('default')) return
  const flow = referred(model, node, 'default')
  if (flow?.source === node.element.index) node.element.defaultFlow = flow.index
  else report(model, node.xml, 'Default flow must start at gateway')
}
