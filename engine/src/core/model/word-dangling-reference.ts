import type { Steps } from '../steps.ts'
import { bpmn } from './bpmn-names.ts'
import type { XmlElement } from './xml-element.ts'

/** Zeebe's words for a flow of a file that leads to an element which is not there; `undefined` where all lead somewhere. */
export function* wordDanglingReference(root: XmlElement, source: string | Uint8Array): Steps<string | undefined> {
  const ids = new Set<string>()
  const references: string[] = []
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const id = element.attributes.get('id')
    if (id !== undefined) ids.add(id)
    references.push(...referencesOf(element))
    for (const child of element.children) open.push(child)
    yield
  }
  const dangling = references.find(reference => !ids.has(reference))
  return dangling === undefined ? undefined : `Error: URI=null Line=${endOfRoot(source)}: cvc-id.1: There is no ID/IDREF binding for IDREF '${dangling}'.`
}

/** What the schema of BPMN holds against the ids of the file. */
function referencesOf({ namespace, name, attributes }: XmlElement): string[] {
  if (namespace !== bpmn) return []
  return ['default', ...name === 'sequenceFlow' ? ['sourceRef', 'targetRef'] : []].flatMap(attribute => attributes.get(attribute) ?? [])
}

/** The line on which the last tag stands. */
function endOfRoot(source: string | Uint8Array): number {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  return text.slice(0, text.lastIndexOf('</')).split('\n').length
}
