import type { XmlElement } from '../model/xml-element.ts'
import type { DecisionLogic } from './decision-model.ts'
import type { ModelReading } from './model-reading.ts'
import { readExpression } from './read-expression.ts'

/** A literal expression: FEEL. */
export function readLiteralExpression(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const { evaluate } = readExpression(xml, reading)
  return { type: 'LITERAL_EXPRESSION', evaluate: scope => evaluate(scope) }
}
