import type { XmlElement } from '../model/xml-element.ts'
import { readContext } from './context.ts'
import type { DecisionLogic } from './decision-model.ts'
import { readDecisionTable } from './read-decision-table.ts'
import { readFunctionDefinition } from './function-definition.ts'
import { readInvocation } from './invocation.ts'
import { readList } from './list.ts'
import { readLiteralExpression } from './literal-expression.ts'
import { type ModelReading, unreadLogic } from './model-reading.ts'
import { readRelation } from './relation.ts'

const readers: { readonly [name: string]: (xml: XmlElement, reading: ModelReading) => DecisionLogic } = {
  decisionTable: readDecisionTable,
  literalExpression: readLiteralExpression,
  context: readContext,
  list: readList,
  relation: readRelation,
  functionDefinition: readFunctionDefinition,
  invocation: readInvocation,
}

/** Any kind of logic, by the name of its element. */
export function readLogic(xml: XmlElement | undefined, reading: ModelReading): DecisionLogic {
  if (xml !== undefined) return readers[xml.name]!(xml, reading)
  reading.problems.push("unsupported expression found 'null'")
  return unreadLogic
}
