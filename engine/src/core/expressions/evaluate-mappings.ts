import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Mapping } from '../model/executable-process.ts'
import { withWarnings, type Expected } from './expected.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionText } from './expression-text.ts'
import type { Evaluation, Expression, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { lookUpFirstIn } from './look-up.ts'
import { printInputMappings, printOutputMappings } from './print-mappings.ts'

/** Input mappings: one context whose later entries see the earlier ones; nested targets become nested contexts. A problem is an IO_MAPPING_ERROR. */
export function evaluateInputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, { existing: () => undefined, print: printInputMappings })
}

/** Output mappings: the same, but a nested target is merged into the context variable that is there. */
export function evaluateOutputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, { existing: name => variables.get(name), print: printOutputMappings })
}

interface Direction { existing: (name: string) => JsonValue | undefined; print: (mappings: Mapping[]) => string }

function evaluateMappings(mappings: Mapping[], variables: VariableLookup, { existing, print }: Direction): Expected<Variables> {
  const results: Variables = Object.create(null)
  const warnings: string[] = []
  for (const { source, target } of mappings) {
    const evaluation = evaluateSource(source, lookUpFirstIn(results, variables))
    warnings.push(...evaluation.warnings)
    if (evaluation.failure !== undefined) return { problem: withWarnings(evaluation.failure.replace(`'${expressionText(source)}'`, () => `'${print(mappings)}'`), warnings) }
    put(results, target.split('.'), { value: evaluation.value.json, existing })
  }
  return { value: { ...results } }
}

/** Static text is text here, even if it looks like a number. */
function evaluateSource(source: Expression, variables: VariableLookup): Evaluation {
  return source.kind === 'static' ? { value: toFeelValue(source.source), warnings: [] } : evaluateExpression(source, variables)
}

function put(results: Variables, path: string[], { value, existing }: { value: JsonValue; existing: (name: string) => JsonValue | undefined }): void {
  const [name = '', ...rest] = path
  results[name] = rest.length === 0 ? value : putInside(results[name] ?? existing(name), rest, value)
}

/** A copy of `context` with `value` at the path; what is no context is replaced by one. */
function putInside(context: JsonValue | undefined, [name = '', ...rest]: string[], value: JsonValue): JsonValue {
  const members = typeof context === 'object' && context !== null && !Array.isArray(context) ? context : {}
  return { ...members, [name]: rest.length === 0 ? value : putInside(members[name], rest, value) }
}
