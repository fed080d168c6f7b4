import type { Mapping } from '../model/executable-process.ts'
import { expressionText } from './expression-text.ts'
import type { Expression } from './expression.ts'
import { mappingTree, type MappingTree } from './mapping-tree.ts'

type PrintNested = (path: string, context: string) => string

/** Input mappings as the one FEEL context that Zeebe makes of them, and quotes when it fails. */
export function printInputMappings(mappings: Mapping[]): string {
  return printContext(mappingTree(mappings), (_path, context) => context)
}

/** The same of output mappings, whose nested targets are merged into what is there. */
export function printOutputMappings(mappings: Mapping[]): string {
  return printContext(mappingTree(mappings), (path, context) => `if (${path} != null) then context merge(${path},${context}) else ${context}`)
}

function printContext(tree: MappingTree, printNested: PrintNested, around = ''): string {
  const printed = [...tree].map(([name, source]) => {
    const path = around + name
    return `${name}:${source instanceof Map ? printNested(path, printContext(source, printNested, `${path}.`)) : sourceText(source)}`
  })
  return `{${printed.join(',')}}`
}

/** Static text is text, even if it looks like a number. */
const sourceText = (source: Expression): string => source.kind === 'static' ? `"${source.source}"` : expressionText(source)
