import { zeebe } from '../model/bpmn-names.ts'
import { childNamed, type XmlElement } from '../model/xml-element.ts'
import type { Steps } from '../steps.ts'
import type { Decision, DecisionLogic, KnowledgeModel } from './decision-model.ts'
import { logicOf, type ModelReading, partOf, partsOf, unreadLogic } from './model-reading.ts'
import { readDecisionTableInSteps } from './read-decision-table.ts'
import { readParameters } from './read-parameters.ts'
import { requiredBy } from './requirements.ts'

export function* readDecision(xml: XmlElement, reading: ModelReading): Steps<Decision> {
  const requiredDecisions = requiredBy(xml, reading, 'decision').map(idOf)
  const requiredKnowledge = readRequiredKnowledge(xml, reading)
  const variable = partOf(xml, reading, 'variable')
  return {
    id: idOf(xml), name: nameOf(xml), requiredDecisions, requiredKnowledge,
    resultName: variable === undefined ? idOf(xml) : nameOf(variable),
    resultType: variable?.attributes.get('typeRef') ?? '',
    logic: yield* readDecisionLogic(xml, reading),
    versionTag: versionTagOf(xml),
  }
}

/** Zeebe's extension, of whatever DMN version the file is. */
function versionTagOf(xml: XmlElement): string {
  const extensions = xml.children.find(({ name }) => name === 'extensionElements')
  return (extensions && childNamed(extensions, zeebe, 'versionTag'))?.attributes.get('value') ?? ''
}

function* readDecisionLogic(xml: XmlElement, reading: ModelReading): Steps<DecisionLogic> {
  const logic = logicOf(xml, reading)[0]
  if (logic?.name === 'decisionTable') return yield* readDecisionTableInSteps(logic, reading)
  if (logic !== undefined && logic.name !== 'functionDefinition') return reading.readLogic(logic, reading)
  reading.problems.push(`unsupported decision expression '${logic?.name ?? 'null'}'`)
  return unreadLogic
}

/** Only knowledge that something requires is read: what nobody requires may be as wrong as it likes. */
function readRequiredKnowledge(xml: XmlElement, reading: ModelReading): KnowledgeModel[] {
  return requiredBy(xml, reading, 'businessKnowledgeModel').map(required => {
    const known = reading.knowledge.get(nameOf(required)) ?? readKnowledgeModel(required, reading)
    reading.knowledge.set(nameOf(required), known)
    return known
  })
}

function readKnowledgeModel(xml: XmlElement, reading: ModelReading): KnowledgeModel {
  const requiredKnowledge = readRequiredKnowledge(xml, reading)
  const encapsulated = partOf(xml, reading, 'encapsulatedLogic')
  return {
    id: idOf(xml), name: nameOf(xml), requiredKnowledge,
    logic: encapsulated === undefined ? unreadLogic : readKnowledgeLogic(encapsulated, reading),
    parameters: encapsulated === undefined ? [] : readParameters(partsOf(encapsulated, reading, 'formalParameter')),
  }
}

function readKnowledgeLogic(encapsulated: XmlElement, reading: ModelReading): DecisionLogic {
  const logic = logicOf(encapsulated, reading)[0]
  if (logic !== undefined && !['functionDefinition', 'invocation'].includes(logic.name)) return reading.readLogic(logic, reading)
  reading.problems.push(`unsupported business knowledge model logic found '${logic?.name ?? 'null'}'`)
  return unreadLogic
}

const idOf = (xml: XmlElement): string => xml.attributes.get('id') ?? ''
const nameOf = (xml: XmlElement): string => xml.attributes.get('name') ?? ''
