import { parseStatic } from '../expressions/parse-static.ts'
import type { JobDefinition } from './executable-process.ts'
import { type ProcessModel, readExpression, readPresent } from './process-model.ts'
import { readHeaders } from './transform-extensions.ts'
import type { XmlElement } from './xml-element.ts'

/** The job of an element as its `zeebe:taskDefinition` says; three tries where that names none. */
export function readJob(model: ProcessModel, { xml, definition }: { xml: XmlElement; definition: XmlElement }): JobDefinition {
  const retries = definition.attributes.get('retries')
  return { type: readPresent(model, definition, definition.attributes.get('type')), retries: retries ? readExpression(model, definition, retries) : parseStatic('3'), headers: readHeaders(model, xml) }
}
