import { readXml } from '../model/read-xml.ts'
import type { XmlElement } from '../model/xml-element.ts'
import type { XmlLimits } from '../model/xml-limits.ts'
import { checkDmnStructure } from './check-dmn-structure.ts'
import type { DecisionModel } from './decision-model.ts'
import { type ModelReading, partsOf, UnreadableModel } from './model-reading.ts'
import { readDecision } from './read-decision.ts'
import { readLogic } from './read-logic.ts'
import { checkRequirements } from './requirements.ts'

/** A DMN file (1.1 to 1.5) → decisions ready to be evaluated, or Zeebe's sentences about all that is wrong, one a line. Never throws. */
export function readDecisionModel(source: string | Uint8Array, limits?: XmlLimits): { model: DecisionModel } | { problem: string } {
  const xml = readXml(source, limits)
  const fault = 'problem' in xml ? xml.problem : checkDmnStructure(xml.root)
  if ('problem' in xml || fault !== undefined) return { problem: `Failed to parse DMN: ${fault}` }
  try {
    return readGraph(xml.root)
  } catch (error) {
    if (error instanceof UnreadableModel) return { problem: error.message }
    throw error
  }
}

function readGraph(root: XmlElement): { model: DecisionModel } | { problem: string } {
  const reading: ModelReading = { namespace: root.namespace, byId: elementsById(root), decisions: new Map(), knowledge: new Map(), problems: [], expressions: new Map(), unaryTests: new Map(), readLogic }
  const decisions = partsOf(root, reading, 'decision')
  const fault = checkRequirements(decisions, reading, 'decision') ?? checkRequirements(partsOf(root, reading, 'businessKnowledgeModel'), reading, 'businessKnowledgeModel')
  if (fault !== undefined) return { problem: fault }
  for (const decision of decisions) reading.decisions.set(decision.attributes.get('id') ?? '', readDecision(decision, reading))
  if (reading.problems.length > 0) return { problem: reading.problems.join('\n') }
  return { model: { ...namesOf(root), decisions: reading.decisions } }
}

function namesOf(root: XmlElement): Omit<DecisionModel, 'decisions'> {
  const nameless = [root, ...root.children.filter(({ name }) => name === 'decision')].find(({ attributes }) => !attributes.has('id'))
  if (nameless !== undefined) throw new UnreadableModel(`'${nameless.name}' with the name '${nameless.attributes.get('name')}' has no id; give it one`)
  const value = (name: string): string => root.attributes.get(name) ?? ''
  return { id: value('id'), name: value('name'), namespace: value('namespace') }
}

function elementsById(root: XmlElement): Map<string, XmlElement> {
  const byId = new Map<string, XmlElement>()
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const id = element.attributes.get('id')
    if (id !== undefined && element.namespace === root.namespace) byId.set(id, element)
    for (const child of element.children) open.push(child)
  }
  return byId
}
