import { parseExpression } from '../expressions/parse-expression.ts'
import type { Expression } from '../expressions/expression.ts'
import { zeebe } from './bpmn-names.ts'
import type { BpmnProblem } from './bpmn-problem.ts'
import type { ExecutableElement, ExecutableProcess } from './executable-process.ts'
import type { XmlElement } from './xml-element.ts'

/** One flow node or sequence flow in both forms. */
export interface ModelNode { xml: XmlElement; element: ExecutableElement }

/** A process while it is read: the compiled form grows, problems are collected. */
export interface ProcessModel {
  process: ExecutableProcess
  /** By index; the process itself first. */
  nodes: ModelNode[]
  /** Root elements that nodes refer to (messages, errors), by id. */
  definitions: Map<string, XmlElement>
  problems: BpmnProblem[]
  /** Ids of elements that do not run: what refers to them is not to blame. */
  refused: Set<string>
}

/** Notes a problem at `xml`, which may lie below the element that has the id: ids of extensions are none. */
export function report(model: { problems: BpmnProblem[] }, xml: XmlElement, message: string): void {
  const path: string[] = []
  let element = xml
  while ((!element.attributes.get('id') || element.namespace === zeebe) && element.parent !== undefined) {
    path.unshift(element.name)
    element = element.parent
  }
  model.problems.push({ elementId: element.attributes.get('id') ?? element.name, path, message })
}

/** The expression that `text` holds; one that does not parse is reported. */
export function readExpression(model: ProcessModel, xml: XmlElement, text: string): Expression {
  const expression = parseExpression(text)
  if (expression.kind === 'invalid') report(model, xml, expression.problem)
  return expression
}

/** The same where static text will not do. */
export function readFeel(model: ProcessModel, xml: XmlElement, text: string | undefined): Expression {
  const expression = readExpression(model, xml, text ?? '')
  if (text === undefined || text === '') report(model, xml, 'Expected expression but not found.')
  else if (expression.kind === 'static') report(model, xml, `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`)
  return expression
}

/** The same where static text will do, but not none. */
export function readPresent(model: ProcessModel, xml: XmlElement, text = ''): Expression {
  if (text === '') report(model, xml, 'Expected expression but not found.')
  return readExpression(model, xml, text)
}

/** A fault for which Zeebe names no element, and tells no other beside it. */
export function reportFile(model: { problems: BpmnProblem[] }, message: string): void {
  model.problems.push({ elementId: '', path: [], message })
}
