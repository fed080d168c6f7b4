import type { Binding } from './executable-process.ts'
import { type ProcessModel, report } from './process-model.ts'
import type { XmlElement } from './xml-element.ts'

/** Reads which version of what `xml` names is meant. */
export function readBinding(model: ProcessModel, xml: XmlElement): Binding {
  const binding = xml.attributes.get('bindingType') ?? 'latest'
  const versionTag = xml.attributes.get('versionTag')
  if (binding === 'latest' || binding === 'deployment') return { binding }
  if (binding !== 'versionTag') report(model, xml, "Attribute 'bindingType' must be one of: deployment, latest, versionTag")
  else if (!versionTag) report(model, xml, "Attribute 'versionTag' must be present and not empty if 'bindingType' is 'versionTag'")
  return { binding: 'versionTag', ...versionTag && { versionTag } }
}
