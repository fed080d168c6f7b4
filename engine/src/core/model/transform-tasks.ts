import type { Expression } from '../expressions/expression.ts'
import { parseStatic } from '../expressions/parse-static.ts'
import type { JobDefinition } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readExpression, readFeel, report } from './process-model.ts'
import { extensionOf, readHeaders } from './transform-extensions.ts'
import { transformUserTask } from './transform-user-task.ts'
import { attributeOf, type XmlElement } from './xml-element.ts'

/** Reads what makes a task do something. */
export function transformTask(model: ProcessModel, node: ModelNode): void {
  readers[node.element.type]?.(model, node)
}

/** Message throw and end events are done by a job. */
function readMessageThrow(model: ProcessModel, node: ModelNode): void {
  if (node.element.eventType === 'MESSAGE') readSendTask(model, node)
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
  const definition = extensionOf(xml, 'taskDefinition')
  if (definition === undefined) report(model, xml, "Must have exactly one 'zeebe:taskDefinition' extension element")
  else element.job = readJob(model, { xml, definition })
}

function readJob(model: ProcessModel, { xml, definition }: { xml: XmlElement; definition: XmlElement }): JobDefinition {
  const retries = definition.attributes.get('retries')
  return { type: readRequired(model, definition, 'type'), retries: retries ? readExpression(model, definition, retries) : parseStatic('3'), headers: readHeaders(model, xml) }
}

/** An attribute that must be there: static text or FEEL. */
function readRequired(model: ProcessModel, xml: XmlElement, name: string): Expression {
  const text = attributeOf(xml, name) ?? ''
  if (text.trim() === '') report(model, xml, `Attribute '${name}' must be present and not empty`)
  return readExpression(model, xml, text)
}

const eitherOr = (other: string): string => `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`

/** `zeebe:publishMessage` tells tools what the job does: Zeebe too makes a job of it. */
function readSendTask(model: ProcessModel, node: ModelNode): void {
  if (extensionOf(node.xml, 'taskDefinition') === undefined) report(model, node.xml, eitherOr('publishMessage'))
  else readRequiredJob(model, node)
}

function readBusinessRuleTask(model: ProcessModel, node: ModelNode): void {
  const decision = extensionOf(node.xml, 'calledDecision')
  const definition = extensionOf(node.xml, 'taskDefinition')
  if ((decision === undefined) === (definition === undefined)) return report(model, node.xml, eitherOr('calledDecision'))
  if (decision === undefined) return readRequiredJob(model, node)
  node.element.calledDecision = { decisionId: readDecisionId(model, decision), resultVariable: readResultVariable(model, decision) }
}

function readDecisionId(model: ProcessModel, decision: XmlElement): Expression {
  const text = decision.attributes.get('decisionId') ?? ''
  if (text === '') report(model, decision, 'Expected expression but not found.')
  return readExpression(model, decision, text)
}

function readResultVariable(model: ProcessModel, xml: XmlElement): string {
  const resultVariable = xml.attributes.get('resultVariable') ?? ''
  if (resultVariable === '') report(model, xml, "Attribute 'resultVariable' must be present and not empty")
  return resultVariable
}

function readScriptTask(model: ProcessModel, node: ModelNode): void {
  const script = extensionOf(node.xml, 'script')
  const definition = extensionOf(node.xml, 'taskDefinition')
  if ((script === undefined) === (definition === undefined)) return report(model, node.xml, eitherOr('script'))
  if (script === undefined) return readRequiredJob(model, node)
  const resultVariable = readResultVariable(model, script)
  node.element.script = { expression: readFeel(model, script, script.attributes.get('expression')), resultVariable }
}

function readCallActivity(model: ProcessModel, { xml, element }: ModelNode): void {
  const called = extensionOf(xml, 'calledElement')
  if (called === undefined) return report(model, xml, "Must have exactly one 'zeebe:calledElement' extension element")
  const versionTag = called.attributes.get('versionTag')
  element.calledElement = {
    processId: asText(readRequired(model, called, 'processId')),
    propagateAllChildVariables: called.attributes.get('propagateAllChildVariables') !== 'false',
    propagateAllParentVariables: called.attributes.get('propagateAllParentVariables') !== 'false',
    binding: readBinding(model, called),
    ...versionTag && { versionTag },
  }
}

function readBinding(model: ProcessModel, called: XmlElement): 'latest' | 'deployment' | 'versionTag' {
  const binding = called.attributes.get('bindingType') ?? 'latest'
  if (binding === 'latest' || binding === 'deployment' || binding === 'versionTag') return binding
  report(model, called, `Attribute 'bindingType' must be one of: latest, deployment, versionTag`)
  return 'latest'
}

/** Ids that look like numbers are text all the same. */
const asText = (expression: Expression): Expression => expression.kind === 'static' ? { ...expression, value: expression.source } : expression
