import type { Variables } from '@souffleur/schemas'
import type { Mapping } from '../model/executable-process.ts'
import { type CompiledFeel, compileTree } from './compiler/compile-feel.ts'
import { withWarnings, type Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'
import { mappingTree, type MappingTree } from './mapping-tree.ts'
import { printInputMappings, printOutputMappings } from './print-mappings.ts'
import type { Node } from './syntax/tree.ts'
import { toJson } from './values/to-json.ts'

/** Input mappings: one context whose later entries see the earlier ones; nested targets become nested contexts. A problem is an IO_MAPPING_ERROR. */
export function evaluateInputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateContext(compileOnce(mappings, inputs), variables)
}

/** Output mappings: the same, but a nested target is merged into the context that is there; where something else is there, the result is null. */
export function evaluateOutputMappings(mappings: Mapping[], variables: VariableLookup): Expected<Variables> {
  return evaluateContext(compileOnce(mappings, outputs), variables)
}

interface Direction {
  compiled: WeakMap<Mapping[], CompiledFeel>
  print: (mappings: Mapping[]) => string
  /** What a nested target becomes: `path` is where it stands. */
  nest: (path: string[], context: Node) => Node
}

const inputs: Direction = { compiled: new WeakMap(), print: printInputMappings, nest: (_path, context) => context }
const outputs: Direction = { compiled: new WeakMap(), print: printOutputMappings, nest: mergeInto }

/** As Zeebe does, all mappings of an element are one expression, compiled when it is first needed. */
function compileOnce(mappings: Mapping[], direction: Direction): CompiledFeel {
  const known = direction.compiled.get(mappings)
  if (known !== undefined) return known
  const compiled = compileTree(contextOf(mappingTree(mappings), [], direction), direction.print(mappings))
  direction.compiled.set(mappings, compiled)
  return compiled
}

function evaluateContext(compiled: CompiledFeel, variables: VariableLookup): Expected<Variables> {
  const { value, warnings, failure } = compiled.evaluate(variables)
  return failure === undefined ? { value: toJson(value) as Variables } : { problem: withWarnings(failure, warnings) }
}

function contextOf(tree: MappingTree, path: string[], direction: Direction): Node {
  const entries = [...tree].map(([name, source]) => {
    const here = [...path, name]
    return { name, value: source instanceof Map ? direction.nest(here, contextOf(source, here, direction)) : sourceOf(source) }
  })
  return { kind: 'context', entries }
}

/** Static text is text here, even if it looks like a number. */
function sourceOf(source: Expression): Node {
  if (source.kind === 'static') return { kind: 'string', value: source.source }
  return source.kind === 'feel' && source.tree !== undefined ? source.tree : { kind: 'null' }
}

/** `if (path != null) then context merge(path, context) else context`. */
function mergeInto(path: string[], context: Node): Node {
  const there: Node = { kind: 'name', names: path }
  return {
    kind: 'if',
    condition: { kind: 'comparison', operator: '!=', left: there, right: { kind: 'null' } },
    met: { kind: 'call', name: 'context merge', arguments: { kind: 'positional', values: [there, context] } },
    unmet: context,
  }
}
