import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Mapping } from '../model/executable-process.ts'
import { withWarnings, type Expected } from './expected.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionText } from './expression-text.ts'
import type { Evaluation, Expression, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { lookUpFirstIn } from './look-up.ts'
import { mappingTree, type MappingTree } from './mapping-tree.ts'
import { printInputMappings, printOutputMappings } from './print-mappings.ts'

/** Input mappings: one context whose later entries see the earlier ones; nested targets become nested contexts. A problem is an IO_MAPPING_ERROR. */
export function evaluateInputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, { merge: (_path, context) => context, print: printInputMappings })
}

/** Output mappings: the same, but a nested target is merged into the context that is there; where something else is there, the result is null. */
export function evaluateOutputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateMappings(mappings, variables, { merge: (path, context) => mergeInto(valueAt(variables, path), context), print: printOutputMappings })
}

interface Direction { merge: (path: string[], context: Variables) => JsonValue; print: (mappings: Mapping[]) => string }

/** An expression that failed, with the rest of Zeebe's sentence. */
interface Fault { failed: Expression; failure: string }

interface Run { warnings: string[]; merge: Direction['merge'] }

function evaluateMappings(mappings: Mapping[], variables: VariableLookup, { merge, print }: Direction): Expected<Variables> {
  const run: Run = { warnings: [], merge }
  const result = evaluateTree(mappingTree(mappings), { variables, path: [] }, run)
  if (!('failed' in result)) return result
  return { problem: withWarnings(result.failure.replace(`'${expressionText(result.failed)}'`, () => `'${print(mappings)}'`), run.warnings) }
}

function evaluateTree(tree: MappingTree, { variables, path }: { variables: VariableLookup; path: string[] }, run: Run): { value: Variables } | Fault {
  const results: Variables = Object.create(null)
  for (const [name, source] of tree) {
    const here = { variables: lookUpFirstIn(results, variables), path: [...path, name] }
    const result = source instanceof Map ? evaluateTree(source, here, run) : evaluateLeaf(source, here.variables, run)
    if ('failed' in result) return result
    results[name] = source instanceof Map ? run.merge(here.path, result.value as Variables) : result.value
  }
  return { value: { ...results } }
}

function evaluateLeaf(source: Expression, variables: VariableLookup, { warnings }: Run): { value: JsonValue } | Fault {
  const evaluation = evaluateSource(source, variables)
  warnings.push(...evaluation.warnings)
  return evaluation.failure === undefined ? { value: evaluation.value.json } : { failed: source, failure: evaluation.failure }
}

/** Static text is text here, even if it looks like a number. */
function evaluateSource(source: Expression, variables: VariableLookup): Evaluation {
  return source.kind === 'static' ? { value: toFeelValue(source.source), warnings: [] } : evaluateExpression(source, variables)
}

function valueAt(variables: VariableLookup, [first = '', ...rest]: string[]): JsonValue | undefined {
  return rest.reduce<JsonValue | undefined>((value, name) => isContext(value) ? value[name] : undefined, variables.get(first))
}

function mergeInto(existing: JsonValue | undefined, context: Variables): JsonValue {
  if (existing === undefined || existing === null) return context
  return isContext(existing) ? { ...existing, ...context } : null
}

const isContext = (value: JsonValue | undefined): value is Variables => typeof value === 'object' && value !== null && !Array.isArray(value)
