import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Mapping } from '../model/executable-process.ts'
import { withWarnings, type Expected } from './expected.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionText } from './expression-text.ts'
import type { VariableLookup } from './expression.ts'
import { lookUpFirstIn } from './look-up.ts'

/** Input mappings: one context whose later entries see the earlier ones; nested targets become nested contexts. A problem is an IO_MAPPING_ERROR. */
export function evaluateInputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, () => undefined)
}

/** Output mappings: the same, but a nested target is merged into the context variable that is there. */
export function evaluateOutputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, name => variables.get(name))
}

function evaluateMappings(mappings: Mapping[], variables: VariableLookup, existing: (name: string) => JsonValue | undefined): Expected<Variables> {
  const results: Variables = Object.create(null)
  const warnings: string[] = []
  for (const { source, target } of mappings) {
    const evaluation = evaluateExpression(source, lookUpFirstIn(results, variables))
    warnings.push(...evaluation.warnings)
    if (evaluation.failure !== undefined) return { problem: withWarnings(asContextFailure(evaluation.failure, expressionText(source), mappings), warnings) }
    put(results, target.split('.'), { value: evaluation.value.json, existing })
  }
  return { value: { ...results } }
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

/** Zeebe evaluates all mappings as one expression, and its sentence quotes that one. */
function asContextFailure(failure: string, failed: string, mappings: Mapping[]): string {
  const context = `{${mappings.map(mapping => `${mapping.target}:${sourceText(mapping)}`).join(',')}}`
  return failure.replace(`'${failed}'`, () => `'${context}'`)
}

const sourceText = ({ source }: Mapping): string => source.kind === 'static' && typeof source.value === 'string' ? `"${source.value}"` : expressionText(source)
