import type { Variables } from '@souffleur/schemas'
import { type EvaluatedDecision, evaluateDecision } from '../../src/core/decisions/evaluate-decision.ts'
import { readDecisionModel } from '../../src/core/decisions/read-decision-model.ts'
import type { Answer } from './answer.ts'
import type { FeelCase } from './feel-case.ts'
import { oracleDecision } from './oracle-decision.ts'
import { readContext } from './read-context.ts'

/** What this engine decides by a table or a model, and how. */
export function answerDecision(asked: FeelCase): Answer {
  const reading = readDecisionModel(oracleDecision(asked))
  if ('problem' in reading) return { failure: reading.problem }
  const { decisionOutput, evaluatedDecisions, failure } = evaluateDecision(reading.model, asked.id, { variables: readContext(asked.context) as Variables })
  if (failure !== undefined) return { failure: failure.message }
  return { result: JSON.stringify({ output: decisionOutput, trace: evaluatedDecisions.map(trace) }) }
}

function trace({ decisionName, decisionType, decisionOutput, evaluatedInputs, matchedRules }: EvaluatedDecision): object {
  return {
    decision: decisionName, type: decisionType, output: decisionOutput,
    inputs: evaluatedInputs.map(({ inputName, inputValue }) => [inputName, inputValue]),
    matched: matchedRules.map(({ ruleIndex, evaluatedOutputs }) => [ruleIndex, ...evaluatedOutputs.map(({ outputName, outputValue }) => [outputName, outputValue])]),
  }
}
