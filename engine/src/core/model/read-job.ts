import { parseStatic } from '../expressions/parse-static.ts'
import { zeebe } from './bpmn-names.ts'
import type { JobDefinition, LinkedResource } from './executable-process.ts'
import { type ProcessModel, readExpression, readPresent, report } from './process-model.ts'
import { readBinding } from './read-binding.ts'
import { extensionOf, readHeaders } from './transform-extensions.ts'
import { childrenNamed, type XmlElement } from './xml-element.ts'

/** The job of an element as its `zeebe:taskDefinition` says; three tries where that names none. */
export function readJob(model: ProcessModel, { xml, definition }: { xml: XmlElement; definition: XmlElement }): JobDefinition {
  const retries = definition.attributes.get('retries')
  const job = { type: readPresent(model, definition, definition.attributes.get('type')), retries: retries ? readExpression(model, definition, retries) : parseStatic('3'), headers: readHeaders(model, xml) }
  const links = extensionOf(xml, 'linkedResources')
  const linked = links === undefined ? [] : childrenNamed(links, zeebe, 'linkedResource').map(link => readLink(model, link))
  return linked.length === 0 ? job : { ...job, linked }
}

function readLink(model: ProcessModel, xml: XmlElement): LinkedResource {
  const [resourceId = '', resourceType = '', linkName] = ['resourceId', 'resourceType', 'linkName'].map(name => xml.attributes.get(name))
  if (resourceId === '') report(model, xml, "Attribute 'resourceId' must be present and not empty")
  const binding = readBinding(model, xml)
  if (resourceType === '') report(model, xml, "Attribute 'resourceType' must be present and not empty")
  return { resourceId, resourceType, ...linkName !== undefined && { linkName }, ...binding }
}
