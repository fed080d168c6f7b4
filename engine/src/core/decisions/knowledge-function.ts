import { Fault } from '../expressions/compiler/fault.ts'
import { FeelFunction } from '../expressions/values/feel-function.ts'
import type { Value } from '../expressions/values/value.ts'
import { checkType } from './check-type.ts'
import { type Budget, evaluationCost } from './budget.ts'
import { DecisionFailure } from './decision-failure.ts'
import type { KnowledgeModel, Parameter } from './decision-model.ts'
import type { Scope } from './scope.ts'

/** The functions of knowledge models by their names, for a scope whose expressions may call them. They see what `scope` sees. */
export function knowledgeFunctions(models: readonly KnowledgeModel[], scope: Scope): [string, FeelFunction][] {
  return models.map(model => [model.name, knowledgeFunction(model, scope)])
}

function knowledgeFunction(model: KnowledgeModel, scope: Scope): FeelFunction {
  const inner = scope.with(knowledgeFunctions(model.requiredKnowledge, scope))
  return failingFunction(model.parameters, scope.budget, args => evaluateKnowledge(model, inner.with(args)))
}

/** Evaluates a knowledge model in a scope that holds its arguments and the functions it requires. */
export function evaluateKnowledge(model: KnowledgeModel, scope: Scope): Value {
  scope.budget.spend(evaluationCost)
  return scope.trace.follow(model, table => model.logic.evaluate(scope, table))
}

/** A function for FEEL: where its body fails, or an argument has the wrong type, it gives a fault, of which FEEL most often makes null. */
export function failingFunction(parameters: readonly Parameter[], budget: Budget, evaluate: (args: [string, Value][]) => Value): FeelFunction {
  return new FeelFunction(parameters.map(({ name }) => name), values => {
    try {
      return evaluate(parameters.map(({ name, type }, index) => [name, checkType(values[index] ?? null, type)]))
    } catch (error) {
      if (error instanceof DecisionFailure && !budget.isExhausted) return new Fault(error.message) as unknown as Value
      throw error
    }
  })
}
