import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Value } from '../expressions/values/value.ts'
import { Budget, evaluationCost } from './budget.ts'
import { checkType } from './check-type.ts'
import { DecisionFailure } from './decision-failure.ts'
import type { Decision, DecisionModel, DecisionType } from './decision-model.ts'
import { knowledgeFunctions } from './knowledge-function.ts'
import { printOutput, toOutput } from './outputs.ts'
import { Scope } from './scope.ts'
import { Trace, type TraceEntry } from './trace.ts'

/** What was decided and how, as Zeebe's evaluation record tells it. `decisionOutput` and members named value are JSON text. */
export interface DecisionEvaluation {
  /** Null where the evaluation failed. */
  output: JsonValue
  decisionOutput: string
  /** Everything that was evaluated, in order, knowledge models too; the decision that was asked for comes last. */
  evaluatedDecisions: EvaluatedDecision[]
  /** Which decision failed, and Zeebe's sentence about it. */
  failure?: { decisionId: string; message: string }
}

export interface EvaluatedDecision {
  decisionId: string
  decisionName: string
  decisionType: DecisionType
  decisionOutput: string
  evaluatedInputs: { inputId: string; inputName: string; inputValue: string }[]
  /** `ruleIndex` counts from 1. */
  matchedRules: { ruleId: string; ruleIndex: number; evaluatedOutputs: { outputId: string; outputName: string; outputValue: string }[] }[]
}

/** Evaluates the decision with this id and all that it requires. `now`: what `now()` sees, epoch ms. Never throws. */
export function evaluateDecision(model: DecisionModel, decisionId: string, { variables, now = 0 }: { variables: Variables; now?: number }): DecisionEvaluation {
  const trace = new Trace()
  try {
    const root = new Scope({ trace, budget: new Budget(), now: () => now, own: new Map(Object.entries(variables)) })
    const output = evaluate(model, findDecision(model, decisionId), root)
    return { output: toOutput(output), decisionOutput: printOutput(output), evaluatedDecisions: trace.entries.map(toEvaluated) }
  } catch (error) {
    if (!(error instanceof DecisionFailure)) throw error
    return failed(decisionId, error.message, trace)
  }
}

function findDecision({ decisions }: DecisionModel, id: string): Decision {
  const decision = decisions.get(id)
  if (decision === undefined) throw new DecisionFailure(`no decision found with id '${id}'`)
  return decision
}

/** A required decision sees what came from outside, not what the one that requires it sees. */
function evaluate(model: DecisionModel, decision: Decision, root: Scope): Value {
  root.budget.spend(evaluationCost)
  const required = decision.requiredDecisions.map(id => findDecision(model, id))
  const results = required.map((one): [string, Value] => [one.resultName, evaluate(model, one, root)])
  const scope = root.with([...results, ...knowledgeFunctions(decision.requiredKnowledge, root)])
  return checkType(root.trace.follow(decision, table => decision.logic.evaluate(scope, table)), decision.resultType)
}

function failed(decisionId: string, reason: string, { entries }: Trace): DecisionEvaluation {
  const failure = { decisionId: entries.at(-1)?.evaluated.id ?? decisionId, message: `Expected to evaluate decision '${decisionId}', but ${reason}` }
  return { output: null, decisionOutput: 'null', evaluatedDecisions: entries.map(toEvaluated), failure }
}

function toEvaluated({ evaluated, output, inputs, rules }: TraceEntry): EvaluatedDecision {
  return {
    decisionId: evaluated.id,
    decisionName: evaluated.name,
    decisionType: evaluated.logic.type,
    decisionOutput: printOutput(output),
    evaluatedInputs: inputs.map(({ id, name, value }) => ({ inputId: id, inputName: name, inputValue: printOutput(value) })),
    matchedRules: rules.map(({ id, index, outputs }) => ({
      ruleId: id, ruleIndex: index, evaluatedOutputs: outputs.map(output => ({ outputId: output.id, outputName: output.name, outputValue: printOutput(output.value) })),
    })),
  }
}
