import type { Mapping } from '../model/executable-process.ts'
import { expressionText } from './expression-text.ts'

type Entries = Map<string, string | Entries>

/** Input mappings as the one FEEL context that Zeebe makes of them, and quotes when it fails. */
export function printInputMappings(mappings: Mapping[]): string {
  return printContext(toEntries(mappings), (_path, context) => context)
}

/** The same of output mappings, whose nested targets are merged into what is there. */
export function printOutputMappings(mappings: Mapping[]): string {
  return printContext(toEntries(mappings), (path, context) => `if (${path} != null) then context merge(${path},${context}) else ${context}`)
}

/** Nested targets as nested maps: a target keeps its first place and its last value. */
function toEntries(mappings: Mapping[]): Entries {
  const root: Entries = new Map()
  for (const mapping of mappings) {
    const names = mapping.target.split('.')
    const last = names.pop() ?? ''
    names.reduce(enter, root).set(last, sourceText(mapping))
  }
  return root
}

function enter(entries: Entries, name: string): Entries {
  const found = entries.get(name)
  if (found instanceof Map) return found
  const inner: Entries = new Map()
  entries.set(name, inner)
  return inner
}

function printContext(entries: Entries, printNested: (path: string, context: string) => string, around = ''): string {
  const printed = [...entries].map(([name, value]) => {
    const path = around + name
    return `${name}:${typeof value === 'string' ? value : printNested(path, printContext(value, printNested, `${path}.`))}`
  })
  return `{${printed.join(',')}}`
}

const sourceText = ({ source }: Mapping): string => source.kind === 'static' && typeof source.value === 'string' ? `"${source.value}"` : expressionText(source)
