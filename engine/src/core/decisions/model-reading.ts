import { childrenNamed, type XmlElement } from '../model/xml-element.ts'
import type { CompiledEntries } from './compile-entries.ts'
import type { Decision, DecisionLogic, KnowledgeModel } from './decision-model.ts'
import type { DecisionExpression, UnaryTests } from './feel.ts'

/** Ends the reading of a model with this one sentence, whatever else is wrong with it. Caught at the door of the reader. */
export class UnreadableModel extends Error {}

/** A DMN file while it is read: decisions grow, problems are collected. */
export interface ModelReading {
  namespace: string
  /** Every element that has an id. */
  byId: ReadonlyMap<string, XmlElement>
  decisions: Map<string, Decision>
  /** Knowledge models that some decision read so far requires, by name. */
  knowledge: Map<string, KnowledgeModel>
  problems: string[]
  /** By text: what is written twice is read once, and its problem told once. */
  expressions: Map<string, DecisionExpression>
  unaryTests: Map<string, UnaryTests>
  compiled: CompiledEntries
  /** Reads any kind of logic. Here, since logic holds logic. */
  readLogic: (xml: XmlElement | undefined, reading: ModelReading) => DecisionLogic
}

/** Stands where logic could not be read: the problem has been told. */
export const unreadLogic: DecisionLogic = { type: 'UNKNOWN', evaluate: () => null }

/** Children with this name, in document order. */
export function partsOf(xml: XmlElement, { namespace }: ModelReading, name: string): XmlElement[] {
  return childrenNamed(xml, namespace, name)
}

export function partOf(xml: XmlElement, { namespace }: ModelReading, name: string): XmlElement | undefined {
  return xml.children.find(child => child.namespace === namespace && child.name === name)
}

/** An attribute that is not empty. To Zeebe an empty one is not there. */
export function givenAttribute(xml: XmlElement, name: string): string | undefined {
  return xml.attributes.get(name) || undefined
}

/** Names of elements that are logic, in any version. */
const logicNames: ReadonlySet<string> = new Set(['literalExpression', 'invocation', 'context', 'functionDefinition', 'relation', 'list', 'decisionTable'])

/** Children that are logic, in document order. Boxed conditionals, iterators and filters of DMN 1.4 count as none. */
export function logicOf(xml: XmlElement, { namespace }: ModelReading): XmlElement[] {
  return xml.children.filter(child => child.namespace === namespace && logicNames.has(child.name))
}
