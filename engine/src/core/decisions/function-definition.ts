import type { XmlElement } from '../model/xml-element.ts'
import type { DecisionLogic } from './decision-model.ts'
import { failingFunction } from './knowledge-function.ts'
import { logicOf, type ModelReading, partsOf, unreadLogic } from './model-reading.ts'
import { readExpression } from './read-expression.ts'
import { readParameters } from './read-parameters.ts'

/** A function whose body is FEEL. It sees what is visible where it is defined. */
export function readFunctionDefinition(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const body = logicOf(xml, reading)[0]
  if (body?.name !== 'literalExpression') {
    reading.problems.push(`expected literal expression but found '${body?.name ?? 'null'}'`)
    return unreadLogic
  }
  const { evaluate } = readExpression(body, reading)
  const parameters = readParameters(partsOf(xml, reading, 'formalParameter'))
  return { type: 'UNKNOWN', evaluate: scope => failingFunction(parameters, scope.budget, args => evaluate(scope.with(args))) }
}
