import type { Expression } from '../expressions/expression.ts'
import { type ModelNode, type ProcessModel, readFeel, readPresent, report } from './process-model.ts'
import { eventDefinitionsOf } from './transform-events.ts'
import { readBinding } from './read-binding.ts'
import { readJob } from './read-job.ts'
import { extensionOf, extensionsOf } from './transform-extensions.ts'
import { transformUserTask } from './transform-user-task.ts'
import type { XmlElement } from './xml-element.ts'

/** Reads what makes a task do something. */
export function transformTask(model: ProcessModel, node: ModelNode): void {
  readers[node.element.type]?.(model, node)
}

/** Message throw and end events are done by a job; one that says what to publish instead is passed by, since Zeebe publishes nothing. */
function readMessageThrow(model: ProcessModel, node: ModelNode): void {
  if (node.element.eventType !== 'MESSAGE') return
  const [definition] = eventDefinitionsOf(node.xml)
  const published = definition && extensionOf(definition, 'publishMessage')
  if (!published) return readSendTask(model, node)
  if (extensionOf(node.xml, 'taskDefinition') !== undefined) report(model, node.xml, eitherOr('publishMessage'))
  if (!published.attributes.get('correlationKey')) report(model, published, "Attribute 'correlationKey' must be present and not empty")
}

const readers: { [type: string]: (model: ProcessModel, node: ModelNode) => void } = {
  SERVICE_TASK: readRequiredJob,
  SEND_TASK: readSendTask,
  BUSINESS_RULE_TASK: readBusinessRuleTask,
  SCRIPT_TASK: readScriptTask,
  USER_TASK: transformUserTask,
  CALL_ACTIVITY: readCallActivity,
  END_EVENT: readMessageThrow,
  INTERMEDIATE_THROW_EVENT: readMessageThrow,
}

function readRequiredJob(model: ProcessModel, { xml, element }: ModelNode): void {
  const [definition, ...others] = extensionsOf(xml, 'taskDefinition')
  if (definition === undefined || others.length > 0) report(model, xml, "Must have exactly one 'zeebe:taskDefinition' extension element")
  else element.job = readJob(model, { xml, definition })
}

const eitherOr = (other: string): string => `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`

const hasEither = (xml: XmlElement, other: string): boolean => extensionsOf(xml, other).length + extensionsOf(xml, 'taskDefinition').length === 1

/** Zeebe takes a send task with nothing but `zeebe:publishMessage`, and then cannot run it: here it is refused. */
function readSendTask(model: ProcessModel, node: ModelNode): void {
  if (!hasEither(node.xml, 'publishMessage') || extensionOf(node.xml, 'publishMessage') !== undefined) report(model, node.xml, eitherOr('publishMessage'))
  else readRequiredJob(model, node)
}

function readBusinessRuleTask(model: ProcessModel, node: ModelNode): void {
  const decision = extensionOf(node.xml, 'calledDecision')
  if (!hasEither(node.xml, 'calledDecision')) return report(model, node.xml, eitherOr('calledDecision'))
  if (decision === undefined) return readRequiredJob(model, node)
  node.element.calledDecision = { decisionId: readPresent(model, decision, decision.attributes.get('decisionId')), resultVariable: readResultVariable(model, decision), ...readBinding(model, decision) }
}

function readResultVariable(model: ProcessModel, xml: XmlElement): string {
  const resultVariable = xml.attributes.get('resultVariable') ?? ''
  if (resultVariable === '') report(model, xml, "Attribute 'resultVariable' must be present and not empty")
  return resultVariable
}

function readScriptTask(model: ProcessModel, node: ModelNode): void {
  const script = extensionOf(node.xml, 'script')
  if (!hasEither(node.xml, 'script')) return report(model, node.xml, eitherOr('script'))
  if (script === undefined) return readRequiredJob(model, node)
  const resultVariable = readResultVariable(model, script)
  node.element.script = { expression: readFeel(model, script, script.attributes.get('expression')), resultVariable }
}

function readCallActivity(model: ProcessModel, { xml, element }: ModelNode): void {
  const [called, ...others] = extensionsOf(xml, 'calledElement')
  if (called === undefined || others.length > 0) return report(model, xml, "Must have exactly one 'zeebe:calledElement' extension element")
  element.calledElement = {
    processId: asText(readPresent(model, called, called.attributes.get('processId'))),
    propagateAllChildVariables: called.attributes.get('propagateAllChildVariables') !== 'false',
    propagateAllParentVariables: called.attributes.get('propagateAllParentVariables') !== 'false',
    ...readBinding(model, called),
  }
}

/** Ids that look like numbers are text all the same. */
const asText = (expression: Expression): Expression => expression.kind === 'static' ? { ...expression, value: expression.source } : expression
