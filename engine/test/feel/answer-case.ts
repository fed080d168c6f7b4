import { compileFeel, compileTests } from '../../src/core/expressions/compiler/compile-feel.ts'
import type { Result } from '../../src/core/expressions/compiler/evaluate-code.ts'
import type { ValueLookup } from '../../src/core/expressions/compiler/run.ts'
import { toJsonText } from '../../src/core/expressions/values/to-json-text.ts'
import type { Value } from '../../src/core/expressions/values/value.ts'
import type { Answer } from './answer.ts'
import { answerDecision } from './answer-decision.ts'
import { answerProcess } from './answer-process.ts'
import type { FeelCase } from './feel-case.ts'
import { readContext } from './read-context.ts'

/** What this engine answers. */
export function answerCase(asked: FeelCase): Answer {
  if (asked.via === 'unary') return answerUnary(asked)
  if (asked.via === 'literal') return answerLiteral(asked)
  return asked.via === 'table' || asked.via === 'model' ? answerDecision(asked) : answerProcess(asked)
}

function answerLiteral(asked: FeelCase): Answer {
  const compiled = compileFeel(asked.expression.trim())
  return 'problem' in compiled ? { failure: compiled.problem } : toAnswer(compiled.evaluate(variablesOf(asked)))
}

function answerUnary(asked: FeelCase): Answer {
  const variables = variablesOf(asked)
  const [input, tests] = [compileFeel(asked.input ?? ''), compileTests(asked.expression.trim() || '-')]
  if ('problem' in tests) return { failure: tests.problem }
  if ('problem' in input) return { failure: input.problem }
  const given = input.evaluate(variables)
  if (given.failure !== undefined) return { failure: given.failure }
  const tested = tests.evaluate(given.value, variables)
  return tested.failure === undefined ? { result: tested.value === true ? '"yes"' : '"no"' } : { failure: tested.failure }
}

const toAnswer = ({ value, failure }: Result): Answer => failure === undefined ? { result: toJsonText(value) } : { failure }

/** The variables of a case, numbers as they were spelt. */
export function variablesOf({ context = {} }: FeelCase): ValueLookup {
  const values = readContext(context)
  return { holdsFunctions: true, get: name => Object.hasOwn(values, name) ? values[name] as Value : undefined, now: () => Date.UTC(2026, 10, 21, 12) }
}
