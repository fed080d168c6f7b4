import type { Value } from '../expressions/values/value.ts'
import type { XmlElement } from '../model/xml-element.ts'
import { checkType } from './check-type.ts'
import { DecisionFailure } from './decision-failure.ts'
import type { DecisionLogic, KnowledgeModel } from './decision-model.ts'
import type { DecisionExpression } from './feel.ts'
import { evaluateKnowledge, knowledgeFunctions } from './knowledge-function.ts'
import { logicOf, type ModelReading, partOf, partsOf, UnreadableModel, unreadLogic } from './model-reading.ts'
import { readExpression } from './read-expression.ts'
import type { Scope } from './scope.ts'

interface Binding { name: string; expression: DecisionExpression }

/** Invokes a knowledge model by its name. Unlike a call from FEEL it fails where the model fails, and the model sees all that the invocation sees. */
export function readInvocation(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const bindings = partsOf(xml, reading, 'binding').flatMap(binding => readBinding(binding, reading))
  const invoked = logicOf(xml, reading)[0]
  if (invoked?.name !== 'literalExpression') return refuse(reading, `expected invocation with literal expression but found '${invoked?.name ?? 'null'}'`)
  const text = partOf(invoked, reading, 'text')
  if (text === undefined) throw new UnreadableModel('An invocation does not say what it invokes; give its literal expression a text')
  const model = reading.knowledge.get(text.text.trim())
  if (model === undefined) return refuse(reading, `no BKM found with name '${text.text.trim()}'`)
  return { type: 'INVOCATION', evaluate: scope => invoke(model, bindings, scope) }
}

function readBinding(xml: XmlElement, reading: ModelReading): Binding[] {
  const formula = logicOf(xml, reading)[0]
  if (formula?.name === 'literalExpression') return [{ name: partOf(xml, reading, 'parameter')?.attributes.get('name') ?? '', expression: readExpression(formula, reading) }]
  reading.problems.push(`expected binding with literal expression but found '${formula?.name ?? 'null'}'`)
  return []
}

function invoke(model: KnowledgeModel, bindings: Binding[], outer: Scope): Value {
  const bound = outer.with(bindings.map(({ name, expression }) => [name, expression.evaluate(outer)] as const))
  const scope = bound.with(knowledgeFunctions(model.requiredKnowledge, bound))
  for (const { name, type } of model.parameters) {
    const value = scope.get(name)
    if (value === undefined) throw new DecisionFailure(`no parameter found with name '${name}'`)
    checkType(value, type)
  }
  return evaluateKnowledge(model, scope)
}

function refuse(reading: ModelReading, problem: string): DecisionLogic {
  reading.problems.push(problem)
  return unreadLogic
}
