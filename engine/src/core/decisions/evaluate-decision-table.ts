import type { Value } from '../expressions/values/value.ts'
import { testCost } from './budget.ts'
import type { DecisionTable, OutputClause, Rule, RuleOutput } from './decision-table.ts'
import { compoundOutput } from './hit-policies/compound-output.ts'
import type { Scope } from './scope.ts'
import type { TableTrace, TracedOutput } from './trace.ts'

interface Match { rule: Rule; index: number }

/** All inputs, then all tests of all rules, then the outputs of those that match, then the hit policy: what fails first fails the table. */
export function evaluateDecisionTable(table: DecisionTable, scope: Scope, trace: TableTrace = { inputs: [], rules: [] }): Value {
  scope.budget.spend(table.rules.length * Math.max(1, table.inputs.length) * testCost)
  const inputs = table.inputs.map(({ expression }) => expression.evaluate(scope))
  trace.inputs = table.inputs.map(({ id, name }, index) => ({ id, name, value: inputs[index]! }))
  const matches = table.rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => matchesInputs(rule, inputs, scope))
  if (matches.length === 0) return defaultOutput(table.outputs, scope)
  const counting = table.firstOnly ? matches.slice(0, 1) : matches
  const traced = counting.map(({ rule }) => evaluateOutputs(table.outputs, rule, scope))
  trace.rules = counting.map(({ rule: { id }, index }: Match, at) => ({ id, index: index + 1, outputs: traced[at]! }))
  return table.applyHitPolicy(traced.map(outputs => nameOutputs(table.outputs, outputs)))
}

/** Tests beyond the inputs, and inputs beyond the tests, are not looked at. */
function matchesInputs({ tests }: Rule, inputs: Value[], scope: Scope): boolean {
  return tests.slice(0, inputs.length).every((test, index) => test.matches(scope, inputs[index]!) === true)
}

function evaluateOutputs(outputs: readonly OutputClause[], { results }: Rule, scope: Scope): TracedOutput[] {
  return outputs.slice(0, results.length).map(({ id, label }, index) => ({ id, name: label, value: results[index]!.evaluate(scope) }))
}

/** Outputs of the same name are one: the last. */
function nameOutputs(outputs: readonly OutputClause[], traced: TracedOutput[]): RuleOutput {
  return new Map(traced.map(({ value }, index) => [outputs[index]!.name, value]))
}

/** Where no rule matches: the default outputs that there are, null without any. */
function defaultOutput(outputs: readonly OutputClause[], scope: Scope): Value {
  const values = outputs.flatMap(({ name, byDefault }): [string, Value][] => byDefault ? [[name, byDefault.evaluate(scope)]] : [])
  return values.length === 0 ? null : compoundOutput(new Map(values))
}
