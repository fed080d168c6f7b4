import { describe, expect, it } from 'vitest'
import { evaluateDecision, type EvaluatedDecision } from '../../src/core/decisions/evaluate-decision.ts'
import { readDecisionModel } from '../../src/core/decisions/read-decision-model.ts'
import { parseDocument } from '../../src/core/values/parse-document.ts'
import { decisionOfCase } from './decision-of-case.ts'
import type { FeelCase } from './feel-case.ts'
import { levelFailure } from './compare-case.ts'
import { readCases } from './read-cases.ts'

/** The answer in the form in which cases hold it: result and trace, or the sentence about what is wrong. */
function answer(asked: FeelCase): { result?: string; failure?: string } {
  const reading = readDecisionModel(decisionOfCase(asked))
  if ('problem' in reading) return { failure: levelFailure(reading.problem) }
  const { decisionOutput, evaluatedDecisions, failure } = evaluateDecision(reading.model, asked.id, { variables: variablesOf(asked) })
  return failure ? { failure: failure.message } : { result: JSON.stringify({ output: decisionOutput, trace: evaluatedDecisions.map(toTrace) }) }
}

function variablesOf({ context = {} }: FeelCase) {
  const reading = parseDocument(typeof context === 'string' ? context : JSON.stringify(context))
  return 'variables' in reading ? reading.variables : {}
}

const toTrace = ({ decisionName, decisionType, decisionOutput, evaluatedInputs, matchedRules }: EvaluatedDecision): object => ({
  decision: decisionName, type: decisionType, output: decisionOutput,
  inputs: evaluatedInputs.map(({ inputName, inputValue }) => [inputName, inputValue]),
  matched: matchedRules.map(({ ruleIndex, evaluatedOutputs }) => [ruleIndex, ...evaluatedOutputs.map(({ outputName, outputValue }) => [outputName, outputValue])]),
})

/** What Zeebe answered; of a refused deployment without the name of the file. */
function recorded({ result, failure }: FeelCase): { result?: string; failure?: string } {
  return failure === undefined ? { result: result! } : { failure: levelFailure(failure.message.replace(/^Command 'CREATE' [^]*?\.dmn': /, '')) }
}

describe('decisions that a real Zeebe has evaluated', () => {
  it.each(['table', 'model'])('should come to the same result in the same way (%s)', via => {
    const cases = readCases().filter(asked => asked.via === via)
    const answers = (of: (asked: FeelCase) => object): object => Object.fromEntries(cases.map(asked => [`${asked.expression} ${asked.id}`, of(asked)]))
    expect(answers(answer)).toEqual(answers(recorded))
  })
})
