import type { XmlElement } from '../model/xml-element.ts'
import { type ModelReading, partOf, partsOf, UnreadableModel } from './model-reading.ts'

/** The elements that `xml` requires by `informationRequirement/requiredDecision` or `knowledgeRequirement/requiredKnowledge`. Throws `UnreadableModel`. */
export function requiredBy(xml: XmlElement, reading: ModelReading, kind: 'decision' | 'businessKnowledgeModel'): XmlElement[] {
  const [requirement, reference] = kind === 'decision' ? ['informationRequirement', 'requiredDecision'] : ['knowledgeRequirement', 'requiredKnowledge']
  const references = partsOf(xml, reading, requirement!).map(one => partOf(one, reading, reference!)).filter(one => one !== undefined)
  return references.map(one => resolve(one, reading, kind))
}

/** `href` is `#id`, `id`, or an address with `#id` behind it: the address is not looked at. */
function resolve(reference: XmlElement, { byId }: ModelReading, kind: string): XmlElement {
  const href = reference.attributes.get('href') ?? ''
  const id = href.slice(href.lastIndexOf('#') + 1)
  const found = byId.get(id)
  if (found === undefined) throw new UnreadableModel(`Unable to find a model element instance for id ${id === '' ? 'null' : id}`)
  if (found.name !== kind) throw new UnreadableModel(`The element with the id '${id}' is of type '${found.name}', but '${reference.name}' needs a '${kind}'`)
  return found
}

/** How many decisions, or knowledge models, may require each other in a chain: evaluation goes as deep. */
export const maxRequirementDepth = 100

/** Refuses what requires itself, whether directly or through others, and chains that are too long. */
export function checkRequirements(elements: XmlElement[], reading: ModelReading, kind: 'decision' | 'businessKnowledgeModel'): string | undefined {
  const { settled, depth } = peel(new Map(elements.map(element => [element, new Set(requiredBy(element, reading, kind))])))
  const what = kind === 'decision' ? 'decisions' : 'BKMs'
  if (settled < elements.length) return `Invalid DMN model: Cyclic dependencies between ${what} detected.`
  return depth > maxRequirementDepth ? `Invalid DMN model: ${depth} ${what} require each other in a chain; at most ${maxRequirementDepth} may` : undefined
}

/** Takes away what requires nothing that is left, layer by layer: how many elements that settles, and in how many layers. */
function peel(required: Map<XmlElement, Set<XmlElement>>): { settled: number; depth: number } {
  const waiting = new Map([...required].map(([element, needs]) => [element, needs.size]))
  const users = Map.groupBy([...required].flatMap(([user, needs]) => [...needs].map(need => ({ user, need }))), ({ need }) => need)
  let layer = [...waiting.keys()].filter(element => waiting.get(element) === 0)
  let settled = 0
  let depth = 0
  for (; layer.length > 0; depth++) {
    settled += layer.length
    layer = layer.flatMap(element => users.get(element) ?? []).map(({ user }) => user).filter(user => waiting.set(user, waiting.get(user)! - 1).get(user) === 0)
  }
  return { settled, depth }
}
