import { parseExpression } from '../expressions/parse-expression.ts'
import type { Expression } from '../expressions/expression.ts'
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
}

/** Notes a problem at `xml`, which may lie below the element that has the id. */
export function report(model: { problems: BpmnProblem[] }, xml: XmlElement, message: string): void {
  const path: string[] = []
  let element = xml
  while (!element.attributes.get('id') && element.parent !== undefined) {
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
