import type { Steps } from '../steps.ts'
import { bpmn } from './bpmn-names.ts'
import type { XmlElement } from './xml-element.ts'

/** Ids that several BPMN elements of a file have, whatever they are: XML allows each but once. */
export function* findDoubleIds(root: XmlElement): Steps<string[]> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const id = element.namespace === bpmn ? element.attributes.get('id') : undefined
    if (id !== undefined) (seen.has(id) ? twice : seen).add(id)
    for (const child of element.children) open.push(child)
    yield
  }
  return [...twice]
}

/** For people; `wordDoubleId` says it as Zeebe does. */
export const wordDouble = (id: string): string => `The id '${id}' is used more than once`
