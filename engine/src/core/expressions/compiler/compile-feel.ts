import { parseFeel, parseTests } from '../syntax/parse.ts'
import type { Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import { limitSize } from '../values/limit-size.ts'
import type { Code } from './code.ts'
import { compileExpression, compileUnaryTest } from './compile.ts'
import { evaluateCode, type Result } from './evaluate-code.ts'
import { Fault } from './fault.ts'
import type { ValueLookup } from './run.ts'

/** FEEL that is compiled, in values: dates stay dates and functions functions. `parseExpression` is the same in JSON. */
export interface CompiledFeel { tree: Node; evaluate: (variables: ValueLookup) => Result }

/** Unary tests of an input entry: `value` is true, false, or null where they cannot tell. */
export interface CompiledTests { evaluate: (input: Value, variables: ValueLookup) => Result }

/** FEEL text (without `=`) → closure. A problem is Zeebe's sentence. Never throws. */
export function compileFeel(text: string): CompiledFeel | { problem: string } {
  const parsed = parseFeel(text)
  return 'problem' in parsed ? parsed : compileTree(parsed.tree, text)
}

/** The same of a tree that is already there; `text` is what sentences quote. */
export function compileTree(tree: Node, text: string): CompiledFeel {
  const code = tree.kind === 'name' ? compileExpression(tree) : limited(compileExpression(tree))
  return { tree, evaluate: variables => evaluateCode(code, { text, variables }) }
}

/** What a name reads came from outside and is not measured. */
const limited = (code: Code): Code => (run, frame) => {
  const outcome = code(run, frame)
  if (!(outcome instanceof Fault)) limitSize(outcome)
  return outcome
}

/** The text of an input entry → closure. Its input is also the variable `cellInput`. */
export function compileTests(text: string): CompiledTests | { problem: string } {
  const parsed = parseTests(text)
  if ('problem' in parsed) return parsed
  const code = compileUnaryTest(parsed.tree)
  return { evaluate: (input, variables) => evaluateCode(code, { text, variables, frame: { outer: null, held: [input] } }) }
}
