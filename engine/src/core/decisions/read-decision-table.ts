import type { XmlElement } from '../model/xml-element.ts'
import { finish, type Steps } from '../steps.ts'
import type { DecisionLogic } from './decision-model.ts'
import { evaluateDecisionTable } from './evaluate-decision-table.ts'
import type { DecisionTable, InputClause, OutputClause, Rule } from './decision-table.ts'
import { hitPolicies } from './hit-policies/hit-policies.ts'
import { givenAttribute, type ModelReading, partOf, partsOf } from './model-reading.ts'
import { readExpression, readUnaryTests } from './read-expression.ts'

/** A decision table. */
export function readDecisionTable(xml: XmlElement, reading: ModelReading): DecisionLogic {
  return finish(readDecisionTableInSteps(xml, reading))
}

/** The same in steps. */
export function* readDecisionTableInSteps(xml: XmlElement, reading: ModelReading): Steps<DecisionLogic> {
  const hitPolicy = xml.attributes.get('hitPolicy') ?? 'UNIQUE'
  const aggregation = xml.attributes.get('aggregation')
  reportOutputs(xml, reading, hitPolicy === 'COLLECT' && aggregation !== undefined)
  const inputs = partsOf(xml, reading, 'input').map(input => readInput(input, reading))
  const outputs = partsOf(xml, reading, 'output').map(output => readOutput(output, reading))
  const rules: Rule[] = []
  for (const rule of partsOf(xml, reading, 'rule')) {
    rules.push(readRule(rule, reading))
    yield
  }
  const table: DecisionTable = { inputs, outputs, rules, firstOnly: hitPolicy === 'FIRST', applyHitPolicy: hitPolicies[hitPolicy]!({ outputs, aggregation }) }
  return { type: 'DECISION_TABLE', evaluate: (scope, trace) => evaluateDecisionTable(table, scope, trace) }
}

function reportOutputs(xml: XmlElement, reading: ModelReading, aggregates: boolean): void {
  const outputs = partsOf(xml, reading, 'output')
  if (outputs.length < 2) return
  if (aggregates) reading.problems.push("hit policy 'COLLECT' with aggregator is not defined for compound output")
  for (const output of outputs) if (givenAttribute(output, 'name') === undefined) reading.problems.push(`no output name defined for \`${givenAttribute(output, 'label') ?? 'null'}\``)
}

/** How much of an expression stands for the name of an input that has no label. */
const maxInputName = 30

function readInput(xml: XmlElement, reading: ModelReading): InputClause {
  const expression = readExpression(partOf(xml, reading, 'inputExpression')!, reading)
  return { id: idOf(xml), name: givenAttribute(xml, 'label') ?? expression.text.slice(0, maxInputName), expression }
}

function readOutput(xml: XmlElement, reading: ModelReading): OutputClause {
  const name = givenAttribute(xml, 'name')
  const byDefault = partOf(xml, reading, 'defaultOutputEntry')
  const values = partOf(xml, reading, 'outputValues')
  return {
    id: idOf(xml), name: name ?? 'null', label: givenAttribute(xml, 'label') ?? name ?? '',
    priorities: readPriorities(values && partOf(values, reading, 'text')?.text.trim()),
    ...byDefault && { byDefault: readExpression(byDefault, reading) },
  }
}

/** Quotes go wherever they stand, and a comma inside a text divides it, as in Zeebe. */
function readPriorities(values: string | undefined): ReadonlyMap<string, number> {
  if (values === undefined) return new Map()
  return new Map(values.replace(/,+$/, '').split(',').map((value, index) => [value.trim().replace(/["']/g, ''), index]))
}

function readRule(xml: XmlElement, reading: ModelReading): Rule {
  return {
    id: idOf(xml),
    tests: partsOf(xml, reading, 'inputEntry').map(entry => readUnaryTests(entry, reading)),
    results: partsOf(xml, reading, 'outputEntry').map(entry => readExpression(entry, reading)),
  }
}

const idOf = (xml: XmlElement): string => xml.attributes.get('id') ?? ''
