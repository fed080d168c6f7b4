import type { XmlElement } from '../model/xml-element.ts'
import type { DecisionLogic } from './decision-model.ts'
import { logicOf, type ModelReading } from './model-reading.ts'

/** A list: of whatever logic its items are. */
export function readList(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const items = logicOf(xml, reading).map(item => reading.readLogic(item, reading))
  return { type: 'LIST', evaluate: scope => items.map(item => item.evaluate(scope)) }
}
