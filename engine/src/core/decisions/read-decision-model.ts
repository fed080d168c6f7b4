import { readXmlInSteps } from '../model/read-xml.ts'
import type { XmlElement } from '../model/xml-element.ts'
import type { XmlLimits } from '../model/xml-limits.ts'
import { finish, type Steps } from '../steps.ts'
import { checkDmnStructure } from './check-dmn-structure.ts'
import { compileEntries } from './compile-entries.ts'
import type { DecisionModel } from './decision-model.ts'
import { givenAttribute, type ModelReading, partsOf, UnreadableModel } from './model-reading.ts'
import { readDecision } from './read-decision.ts'
import { readLogic } from './read-logic.ts'
import { checkRequirements } from './requirements.ts'

/** A DMN file (1.1 to 1.5) → decisions ready to be evaluated, or Zeebe's sentences about all that is wrong, one a line. Never throws. */
export function readDecisionModel(source: string | Uint8Array, limits?: XmlLimits): { model: DecisionModel } | { problem: string } {
  return finish(readDecisionModelInSteps(source, limits))
}

/** The same in steps. */
export function* readDecisionModelInSteps(source: string | Uint8Array, limits?: XmlLimits): Steps<{ model: DecisionModel } | { problem: string }> {
  const xml = yield* readXmlInSteps(source, limits)
  const fault = 'problem' in xml ? xml.problem : yield* checkDmnStructure(xml.root)
  if ('problem' in xml || fault !== undefined) return { problem: `Failed to parse DMN: ${fault}` }
  try {
    return yield* readGraph(xml.root)
  } catch (error) {
    if (error instanceof UnreadableModel) return { problem: error.message }
    throw error
  }
}

function* readGraph(root: XmlElement): Steps<{ model: DecisionModel } | { problem: string }> {
  const reading: ModelReading = { namespace: root.namespace, byId: elementsById(root), decisions: new Map(), knowledge: new Map(), problems: [], expressions: new Map(), unaryTests: new Map(), compiled: yield* compileEntries(root), readLogic }
  const decisions = partsOf(root, reading, 'decision')
  const fault = checkRequirements(decisions, reading, 'decision') ?? checkRequirements(partsOf(root, reading, 'businessKnowledgeModel'), reading, 'businessKnowledgeModel')
  if (fault !== undefined) return { problem: fault }
  for (const decision of decisions) reading.decisions.set(decision.attributes.get('id') ?? '', yield* readDecision(decision, reading))
  if (reading.problems.length > 0) return { problem: reading.problems.join('\n') }
  return { model: { ...namesOf(root, reading), decisions: reading.decisions } }
}

function namesOf(root: XmlElement, { namespace }: ModelReading): Omit<DecisionModel, 'decisions'> {
  for (const decision of root.children.filter(child => child.namespace === namespace && child.name === 'decision')) ['id', 'name'].forEach(attribute => needed(decision, attribute))
  return { id: needed(root, 'id'), name: needed(root, 'name'), namespace: needed(root, 'namespace') }
}

/** What records have to say. Throws `UnreadableModel` where it is not there, or empty. */
function needed(xml: XmlElement, attribute: string): string {
  const value = givenAttribute(xml, attribute)
  if (value === undefined) throw new UnreadableModel(`'${xml.name}' needs the attribute '${attribute}'; give it one (id '${xml.attributes.get('id') ?? ''}', name '${xml.attributes.get('name') ?? ''}')`)
  return value
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
