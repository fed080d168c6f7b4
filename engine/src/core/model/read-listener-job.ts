import type { Expression } from '../expressions/expression.ts'
import { parseStatic } from '../expressions/parse-static.ts'
import { type ProcessModel, readExpression, report } from './process-model.ts'
import type { XmlElement } from './xml-element.ts'

/** The job that a listener asks for; three tries where it names none. */
export function readListenerJob(model: ProcessModel, xml: XmlElement): { type: Expression; retries: Expression } {
  const [type = '', retries = ''] = ['type', 'retries'].map(name => xml.attributes.get(name))
  if (type === '') report(model, xml, "Attribute 'type' must be present and not empty")
  return { type: readExpression(model, xml, type), retries: retries === '' ? parseStatic('3') : readExpression(model, xml, retries) }
}
