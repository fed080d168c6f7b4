import type { XmlElement } from '../model/xml-element.ts'
import { boxContext } from './boxed-context.ts'
import type { DecisionLogic } from './decision-model.ts'
import { logicOf, type ModelReading, partsOf } from './model-reading.ts'

/** A relation: a list of contexts, one a row, whose entries are named by the columns. */
export function readRelation(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const columns = partsOf(xml, reading, 'column').map(({ attributes }) => attributes.get('name') ?? '')
  const rowsOfLogic = partsOf(xml, reading, 'row').map(row => logicOf(row, reading))
  for (const { length } of rowsOfLogic) {
    if (length !== columns.length) reading.problems.push(`expected row with '${columns.length}' elements but found '${length}'`)
  }
  const rows = rowsOfLogic.map(cells => cells.slice(0, columns.length).map((cell, column) => ({ name: columns[column]!, logic: reading.readLogic(cell, reading) })))
  return { type: 'RELATION', evaluate: scope => rows.map(cells => boxContext(cells.map(({ name, logic }) => [name, logic.evaluate(scope)]))) }
}
